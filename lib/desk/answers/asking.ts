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

/** So many values of other claims are offered at most. */
const NEAR = 3

/**
 * What was decided or read of a field for claims nearby: of the same sentence first, then of the
 * sentences before it, the nearest first.
 */
export function nearOptions(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, claim, context } = asking
  const near = [...Object.values(draft.claims), ...Object.values(draft.proposals)]
    .filter((one) => one !== claim && one.span.start <= claim.span.start)
    .flatMap((one) => {
      const offered = 'offered' in one ? one.offered[field] : undefined
      const chosen = one.fields[field] ?? offered
      return chosen ? [{ ...asOfOther(field, chosen, claim), at: one.span.start }] : []
    })
    .sort((a, b) => b.at - a.at)
  const distinct: typeof near = []
  for (const one of near)
    if (!distinct.some(({ value }) => isDeepStrictEqual(value, one.value))) distinct.push(one)
  return distinct.slice(0, NEAR).map(({ value, from }) =>
    optionOf(field, value, asking, {
      hint: context.tell('option.near'),
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
