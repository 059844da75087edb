import { isDeepStrictEqual } from 'node:util'
import type { SETTLEMENT_KINDS, SITE_KINDS, SOURCE_KINDS, TextSpan } from '#lib/model'
import { asOfOther } from '../carry'
import type { DeskClaim, DraftBody } from '../draft'
import type { FieldName } from '../fields'
import { chosenWords } from '../value-words'
import type { DeskContext } from '../value-words'

/** A pin: words of the text, what it is, degrees, and the radius that covers it, in metres. */
export type NewPlace = {
  name: string
  kind: (typeof SITE_KINDS)[number] | (typeof SETTLEMENT_KINDS)[number]
  lon: number
  lat: number
  extentMetres: number
}

/** A value that a field may be given, or a new source that it may be given to. */
export type DeskOption = {
  label: string
  /** Why it is offered, or what it is. */
  hint?: string
  /** The words of the text that it rests on. */
  from?: TextSpan
  value?: unknown
  /** Whether the rules read it so. */
  read?: true
  /** Whether the sentence of the claim shows it as offered: it is the one pointed at first. */
  offered?: true
  source?: { name: string; kind: (typeof SOURCE_KINDS)[number] }
  /** A party that the project does not have, by its name. */
  party?: string
  /** A place that no gazetteer knows, as a pin with a radius. */
  place?: NewPlace
  /** A speaker who is protected, and has no name to be known by: it is asked whether that is meant. */
  witness?: true
  /** It is the decision that the text does not say: the digit 0 chooses it. */
  unsaid?: true
  /** What choosing it decides of other fields as well; its label says so. */
  also?: Partial<Record<FieldName, unknown>>
  /** The sentence that the claim makes with it, where all else that it says is decided or offered. */
  makes?: string
}

/** A field of a claim that is being decided, with what was typed or selected for it. */
export type Asking = {
  draft: DraftBody
  text: string
  claim: DeskClaim
  typed: string
  context: DeskContext
}

/** Where typed words stand in a claim's sentences, else anywhere in the text. */
export function wordsAt(text: string, typed: string, { span }: DeskClaim): TextSpan | undefined {
  if (typed.trim() === '') return undefined
  const wanted = typed.trim().toLowerCase()
  const lower = text.toLowerCase()
  // a letter that changes its length with its case would move every offset behind it
  const whole = lower.length === text.length ? lower : text
  const inside = whole.slice(0, span.end).indexOf(wanted, span.start)
  const start = inside >= 0 ? inside : whole.indexOf(wanted)
  return start < 0 ? undefined : { start, end: start + wanted.length }
}

/** A value as an option, in the words of the page. */
export function optionOf(
  field: FieldName,
  value: unknown,
  { draft, context, claim }: Asking,
  more: Partial<DeskOption> = {},
): DeskOption {
  const holder = claim.fields.holder?.value as string | undefined
  return { value, label: chosenWords(field, value, draft, context, holder), ...more }
}

/** What the rules offered for a field of a claim that was made from a proposal. */
export function readOption(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, claim, context } = asking
  const proposal = claim.proposal === undefined ? undefined : draft.proposals[claim.proposal]
  const offered = proposal?.offered[field] ?? proposal?.fields[field]
  if (!offered) return []
  const { value, from } = offered
  return [
    optionOf(field, value, asking, {
      hint: context.tell('option.read'),
      read: true,
      ...(from && { from }),
    }),
  ]
}

/** So many values of other claims are offered at most; of days, which take the most keys to type, so many. */
const NEAR = 3
const NEAR_DAYS = 5
/** Days that a text comes back to: what may be said of one field may be said of the other. */
const DAYS: Partial<Record<FieldName, readonly FieldName[]>> = {
  eventTime: ['eventTime', 'asOf'],
  asOf: ['asOf', 'eventTime'],
  reportedAt: ['reportedAt'],
}
/** Of days so many are the nearest; the others are those that the draft has most often. */
const NEAREST_DAYS = 2

/**
 * What was decided or read of a field for claims nearby: of the same sentence first, then of the
 * sentences before it, what was decided before what was only read, and the nearest first.
 */
export function nearOptions(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, claim, context } = asking
  const days = DAYS[field]
  const near = [...Object.values(draft.claims), ...Object.values(draft.proposals)]
    .filter((one) => one !== claim && one.span.start <= claim.span.start)
    .flatMap((one) => {
      const at = one.span.start
      const isRead = 'offered' in one
      const isBeside = claim.span.start < one.span.end
      return (days ?? [field]).flatMap((name) => {
        const chosen = one.fields[name] ?? (isRead ? one.offered[name] : undefined)
        return chosen ? [{ ...asOfOther(field, chosen, claim), at, isRead, isBeside }] : []
      })
    })
    .sort(
      (a, b) =>
        Number(b.isBeside) - Number(a.isBeside) ||
        Number(a.isRead) - Number(b.isRead) ||
        b.at - a.at,
    )
  const distinct: typeof near = []
  for (const one of near)
    if (!distinct.some(({ value }) => isDeepStrictEqual(value, one.value))) distinct.push(one)
  const times = (value: unknown) =>
    near.filter((one) => !one.isRead && isDeepStrictEqual(one.value, value)).length
  const often = distinct.slice(NEAREST_DAYS).sort((a, b) => times(b.value) - times(a.value))
  const first = days
    ? [...distinct.slice(0, NEAREST_DAYS), ...often].slice(0, NEAR_DAYS)
    : distinct.slice(0, NEAR)
  return first.map(({ value, from, isRead }) =>
    optionOf(field, value, asking, {
      hint: context.tell(isRead ? 'option.nearRead' : 'option.near'),
      ...(from && { from }),
    }),
  )
}

/** How often each value is used, so that the answers in use come first. */
export function timesUsed(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const value of values) if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

/** Options without those that say again what stands before them. */
export function distinctOptions(options: readonly DeskOption[]): DeskOption[] {
  return options.filter(
    ({ value, also }, i) =>
      value === undefined ||
      options.findIndex(
        (one) => isDeepStrictEqual(one.value, value) && isDeepStrictEqual(one.also, also),
      ) === i,
  )
}
