import type { Document } from '#lib/model'
import type { TwoCodings, DeskDraft } from '../draft'

/** What was said of earlier releases of a document, and what is said of this one. */
export type ReleaseNotes = {
  before: NonNullable<Document['releases']>
  note?: { by: string; note: string } | undefined
}

const whoDecided = (choices: readonly TwoCodings['choices'][string][]) =>
  [...new Set(choices.map(({ by }) => by))].join(', ')

/**
 * The record of a draft's document: who coded it, who coded it again and who decided where the two
 * differ, and what was said of its releases.
 * @param on the day
 */
export function documentRecord(
  draft: DeskDraft,
  on: string,
  { before, note }: ReleaseNotes,
): Document {
  const { comparison, document } = draft
  const by = comparison ? whoDecided(Object.values(comparison.choices)) : ''
  const releases = [...before, ...(note ? [{ by: note.by, on, note: note.note }] : [])]
  return {
    ...document,
    coder: { by: comparison?.left ?? draft.coder, on },
    ...(comparison && { secondCoder: { by: comparison.right, on } }),
    ...(by !== '' && { decidedBy: { by, on } }),
    ...(releases.length > 0 && { releases }),
  }
}

/**
 * What a claim's record says of its coding: who decided of which fields, or whose other coding it is.
 * @param ids the ids under which claims are published, by key
 */
export function codingRecord(
  { comparison, claims }: DeskDraft,
  key: string,
  ids: ReadonlyMap<string, string>,
  on: string,
) {
  const { codingOf } = claims[key]!
  const of = codingOf ?? key
  const choices = Object.entries(comparison?.choices ?? {}).flatMap(([name, choice]) =>
    name.startsWith(`${of}.`) && choice.choice !== 'both'
      ? [{ what: name.slice(of.length + 1), ...choice }]
      : [],
  )
  const what = choices.map((choice) => choice.what)
  return {
    ...(what.length > 0 && { decided: { by: whoDecided(choices), on, what: what.sort() } }),
    ...(codingOf !== undefined && { codingOf: ids.get(codingOf)! }),
  }
}
