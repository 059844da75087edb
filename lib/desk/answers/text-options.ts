import { MEDIA_KINDS } from '#lib/model'
import type { Chosen } from '../draft'
import { TRIGGERS, fieldSchemas } from '../fields'
import type { FieldName } from '../fields'
import { composedSummary } from '../summary'
import { optionOf, wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

/** What was typed, as it was typed. */
function typedOption(asking: Asking): DeskOption[] {
  const { typed, context } = asking
  const words = typed.trim()
  return words === '' ? [] : [{ value: words, label: words, hint: context.tell('option.typed') }]
}

/** Words of the text as it has them, where what was typed stands in it. */
export function textWords({ text, typed, claim }: Asking): DeskOption[] {
  const from = wordsAt(text, typed, claim)
  if (!from) return []
  const words = text.slice(from.start, from.end)
  return [{ value: words, label: words, from }]
}

/** A claim in one sentence: as typed, or made of its fields. */
export function summaryOptions(asking: Asking): DeskOption[] {
  const { draft, claim, context } = asking
  const made = composedSummary(draft, claim, context)
  return [
    ...typedOption(asking),
    ...(made ? [{ value: made, label: made, hint: context.tell('option.composed') }] : []),
  ]
}

/** What a coder writes in words of the own. */
export const noteOptions = typedOption

/** An address that was typed; a scheme that was left out is put before it. */
export function addressOptions(field: 'link' | 'archived', { typed, context }: Asking) {
  const words = typed.trim()
  const address = /^https?:/i.test(words) ? words : `https://${words}`
  return fieldSchemas[field].safeParse(address).success && words.includes('.')
    ? [{ value: address, label: address, hint: context.tell('option.typed') }]
    : []
}

/** How something began, in words of the text. */
export function onsetOptions(asking: Asking): DeskOption[] {
  return textWords(asking).flatMap(({ value, from }) =>
    TRIGGERS.flatMap((trigger) =>
      [undefined, true, false].map((planned) =>
        optionOf(
          'onset',
          { trigger, ...(planned !== undefined && { planned }), words: value },
          asking,
          from && { from },
        ),
      ),
    ),
  )
}

/** The words for what an incident was that the records and the draft use, as ids. */
function tagsUsed({ context: { project }, draft }: Asking): string[] {
  const all = [
    ...project.claims.map((one) => (one as { tags?: string[] }).tags),
    ...Object.values(draft.claims).map(({ fields }) => fields.tags?.value as string[] | undefined),
  ]
  return [...new Set(all.flatMap((tags) => tags ?? []))]
}

/** Those of them whose own words stand in the words that a claim quotes: "curfew" of "a curfew was imposed". */
export function tagsQuoted(asking: Asking): Chosen | undefined {
  const { text, claim } = asking
  const words = [...text.slice(claim.quote.start, claim.quote.end).matchAll(/[\p{L}\p{N}]+/gu)]
  const found = tagsUsed(asking).flatMap((tag) => {
    const all = tag
      .split('-')
      .map((part) => words.find(([word]) => word.toLowerCase().startsWith(part)))
    return all.every((match) => match !== undefined) ? [{ tag, words: all }] : []
  })
  if (found.length === 0) return undefined
  const lit = found.flatMap((one) => one.words)
  const start = Math.min(...lit.map(({ index }) => index))
  const end = Math.max(...lit.map(({ index, 0: word }) => index + word.length))
  const from = { start: claim.quote.start + start, end: claim.quote.start + end }
  return { value: found.map(({ tag }) => tag), from }
}

/** Words for what an incident was, as ids: those that are in use, and what was typed. */
export function tagOptions(asking: Asking): DeskOption[] {
  const { claim, typed } = asking
  const present = (claim.fields.tags?.value ?? []) as string[]
  const used = tagsUsed(asking)
  const own = typed.trim().toLowerCase().replace(/\s+/g, '-')
  const all = [...new Set([...(own ? [own] : []), ...used])].filter((tag) => tag.includes(own))
  return [
    ...all.map((tag) => optionOf('tags', [tag], asking)),
    ...(present.length > 0
      ? all
          .filter((tag) => !present.includes(tag))
          .map((tag) => optionOf('tags', [...present, tag], asking))
      : []),
  ]
}

/**
 * An image, a video or a document by its address. Whether it is graphic and whether it would
 * identify somebody is said with it, never left out.
 */
export function mediaOptions(asking: Asking): DeskOption[] {
  const [address] = addressOptions('link', asking)
  const present = (asking.claim.fields.media?.value ?? []) as unknown[]
  if (!address) return []
  return MEDIA_KINDS.flatMap((kind) =>
    [false, true].flatMap((identifying) =>
      [false, true].map((graphic) =>
        optionOf('media', [...present, { kind, url: address.value, graphic, identifying }], asking),
      ),
    ),
  )
}

/** Other claims that a claim may name: of the draft, and for an answer of the records as well. */
export function claimOptions(field: FieldName & ('partOf' | 'answers'), asking: Asking) {
  const { draft, claim, context, typed } = asking
  const wanted = typed.trim().toLowerCase()
  const own = Object.entries(draft.claims)
    .filter(([, one]) => one !== claim && (field === 'answers' || one.kind === claim.kind))
    .map(([key]) => key)
  const others =
    field === 'answers'
      ? context.project.claims
          .filter(({ document }) => document !== draft.document.id)
          .map(({ id }) => id)
      : []
  return [...own, ...others]
    .map((id) => optionOf(field, field === 'answers' ? [id] : id, asking))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
}
