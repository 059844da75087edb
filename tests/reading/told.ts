import { readText } from '#lib/reading'
import type { ClaimDraft } from '#lib/reading'

/** A draft in one line, as the tests of the reading compare it. */
function told(draft: ClaimDraft): string {
  const { kind, speaker, places, days, count, group, scope, holder, status, perpetrator } = draft
  const where = places.map(
    ({ value }) => `${value.name}${value.part === 'whole' ? '' : ` ${value.part}`}`,
  )
  const number =
    count &&
    `${count.value.low ?? ''}..${count.value.high ?? ''}${count.value.low === undefined && count.value.high === undefined ? ` ${count.value.words}` : ''} ${group?.value}${scope?.value === 'event' ? '' : ` ${scope?.value}`}`
  return [
    kind,
    number ?? (status ? `${holder?.value ?? '?'} ${status.value}` : draft.type?.value),
    `@ ${where.join(' + ') || '-'}`,
    days === undefined
      ? '-'
      : days.value.from === days.value.to
        ? days.value.from
        : `${days.value.from}/${days.value.to}`,
    speaker.value.is === 'named' ? speaker.value.name : speaker.value.is,
    ...(perpetrator ? [`by ${perpetrator.value}`] : []),
  ].join(' | ')
}

/** What a text published on Wed 29 October 2025 tells, a line a draft. */
export const read = (
  text: string,
  language = 'en',
  published: string | undefined = '2025-10-29',
): string[] =>
  readText(text, { document: { id: 'text', ...(published && { published }) }, language })
    .filter(({ beside }) => !beside)
    .map(told)
