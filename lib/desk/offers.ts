import { isDeepStrictEqual } from 'node:util'
import { intervalBounds } from '#lib/model'
import type { Claim, TextSpan } from '#lib/model'
import { namedStanding } from '#lib/reading'
import { dayCount } from '#lib/util'
import { asOfOther, claimBefore } from './carry'
import { correctionsFor } from './corrected'
import { keyNumber, lastMadeFirst } from './draft'
import type { Chosen, DeskClaim, DraftBody } from './draft'
import { fieldsOf, missingFields } from './fields'
import type { FieldName } from './fields'
import type { Asking } from './answers/asking'
import { daysOfSaying, namedDays } from './answers/day-options'
import { areExact, placesNamedAlone } from './answers/offered-places'
import { namedSource, toldSource } from './answers/source-options'
import { tagsQuoted } from './answers/text-options'
import { composedSummary } from './summary'
import { sourceOf } from './value-words'
import type { DeskContext } from './value-words'

/** A value that is offered, with the words of the claim's own sentences that it rests on. */
type Offer = Pick<Chosen, 'value' | 'from'> & {
  /** It is offered because the claim before was decided so. */
  before?: true
  /** It is offered because the text was published then. */
  published?: true
}
/** What one key takes of a claim: values by field, each as the page shows it. */
type Offers = Partial<Record<FieldName, Offer>>

/** Whoever did it, and to whom: only where a rule read it. */
const READ_ALONE: readonly FieldName[] = ['perpetrator', 'target']
/** What a claim is offered as it was decided of the one before in its sentence, where its own words name nothing. */
const AS_BEFORE: readonly FieldName[] = [
  'speaker',
  'via',
  'places',
  'eventTime',
  'asOf',
  'reportedAt',
]
/**
 * What a claim may leave out, and is offered all the same: through whom, as it was decided of the claim
 * before in its sentence; when it was said and what it was, where its words name it.
 */
const ALSO_OFFERED = ['via', 'reportedAt', 'tags'] as const satisfies readonly FieldName[]

/** A stretch of time that is over by the publication is that of an event where it has so many days at most. */
const MOST_DAYS = 31

function isLongAgo(interval: string, published: string): boolean {
  const [first, last] = intervalBounds(interval)!.map((moment) => moment.slice(0, 10))
  return dayCount(first!, last!) > MOST_DAYS && last! < intervalBounds(published)![0].slice(0, 10)
}

type Places = Claim['places']

/** Whether a claim's own words name its places, each by its exact name. */
const areNamed = (places: Places, asking: Asking) =>
  places.every(({ basis }) => basis !== 'inferred') && areExact(places, asking)

/** How firmly a claim is put, where words of its sentences say so; never otherwise. */
function standingSaid({ draft, text, claim }: Asking): Offer | undefined {
  const said = namedStanding(text, draft.document.language, claim.span, claim.quote)
  return said && { value: said.value, from: { start: said.start, end: said.end } }
}

/** A value without how it is known, which says the same of two claims. */
const substance = (field: FieldName, value: unknown) =>
  field === 'places' && Array.isArray(value)
    ? (value as Places).map(({ basis: _basis, ...place }) => place)
    : value

/**
 * The words that a value rests on which a claim has from those before it: words of the last of them
 * that was decided so and names some.
 */
export function wordsBefore(
  { claims }: DraftBody,
  key: string,
  field: FieldName,
  value: unknown,
): TextSpan | undefined {
  if (!AS_BEFORE.includes(field) || value === null) return undefined
  return lastMadeFirst(Object.keys(claims))
    .filter((name) => keyNumber(name) < keyNumber(key))
    .map((name) => claims[name]!.fields[field])
    .find(
      (chosen) =>
        chosen?.from && isDeepStrictEqual(substance(field, chosen.value), substance(field, value)),
    )?.from
}

/**
 * What is offered for the fields of a claim that nobody has decided: what the rules read of its
 * words, who, where, when and how firmly its sentences say, else what was decided of the claim before, if that
 * stands in a sentence of it: another sentence may speak of somebody else and another place. With an
 * offer for all that it says, also the sentence that they make. Nothing of it is decided until a
 * coder takes it. That the text does not say is never offered, nor a protected speaker, nor where one
 * was.
 * @returns empty for a claim that is whole
 */
export function offersFor(
  draft: DraftBody,
  text: string,
  key: string,
  context: DeskContext,
): Offers {
  const claim = draft.claims[key]
  const missing = claim ? missingFields(claim) : []
  if (!claim || missing.length === 0) return {}
  const last = claimBefore(draft, key)
  const isBeside = last && last.span.start < claim.span.end && claim.span.start < last.span.end
  const before = isBeside ? last : undefined
  const proposal = claim.proposal === undefined ? undefined : draft.proposals[claim.proposal]
  const corrected = proposal ? correctionsFor(proposal, claim, draft, text) : {}
  const asking = { draft, text, claim, context, typed: '' }
  const isWitness = (id: string) => sourceOf(id, draft, context)?.protected === true
  const isProtected = (chosen: Pick<Chosen, 'value'> | undefined) =>
    chosen !== undefined && isWitness(String(chosen.value))

  const read = (field: FieldName): Offer | undefined => {
    const chosen = proposal?.offered[field] ?? proposal?.fields[field]
    if (!chosen?.from || chosen.value === null) return undefined
    if (field === 'places' && !areNamed(chosen.value as Places, asking)) return undefined
    return { value: chosen.value, from: chosen.from }
  }
  const scope = claim.fields.scope?.value
  const isTotal = scope !== undefined && scope !== 'event'
  const named = (field: FieldName): Offer | undefined => {
    if (field === 'speaker') return namedSource(asking)
    if (field === 'via') return toldSource(asking)
    if (field === 'places') return placesNamedAlone(asking)
    if (field === 'tags') return tagsQuoted(asking)
    if (field === 'standing') return standingSaid(asking)
    if (field === 'reportedAt') {
      const [said, ...others] = daysOfSaying(asking)
      return others.length === 0 && !said?.either ? said : undefined
    }
    // what is held is held as of a day, and happened on none
    if (field !== (claim.kind === 'control' ? 'asOf' : 'eventTime')) return undefined
    const [first, ...others] = namedDays(asking, claim.span.start)
    if (others.some(({ from }) => from.start !== first!.from.start)) return undefined
    // of two days that it may be, it is a person's to say which; "last year" is no time of an event
    if (first?.either) return undefined
    if (first && isLongAgo(first.value, draft.document.published)) return undefined
    // what is counted on and on lasted from then until the report: the second of one time's values
    return isTotal ? (others[0] ?? first) : first
  }
  /** A total stood when it was said; where no words name that day, when the text was published. */
  const asReported = (field: FieldName): Offer | undefined => {
    if (field !== 'asOf' || !isTotal) return undefined
    const said = claim.fields.reportedAt ?? offers.reportedAt
    const { published } = draft.document
    // what was published on one of two days stood on either
    if (said === undefined) return { value: published, published: true }
    return said.from && { value: said.value, from: said.from }
  }
  const asBefore = (field: FieldName): Offer | undefined => {
    const chosen = AS_BEFORE.includes(field) ? before?.fields[field] : undefined
    if (!chosen || chosen.value === null) return undefined
    // a part that no words name is decided anew
    const isPart =
      field === 'places' && (chosen.value as Places).some(({ part }) => part !== 'whole')
    if (isPart && !wordsBefore(draft, key, field, chosen.value)) return undefined
    return { ...asOfOther(field, chosen, claim), before: true }
  }
  /** What the coder said instead of what the rules read of these words of another claim. */
  const asCorrected = (field: FieldName): Offer | undefined =>
    corrected[field] && { ...corrected[field], before: true }
  const offers: Offers = {}
  for (const field of ALSO_OFFERED) {
    const offer =
      !claim.fields[field] &&
      fieldsOf(claim).includes(field) &&
      (field in corrected ? asCorrected(field) : (named(field) ?? asBefore(field)))
    if (offer && !(field === 'via' && (offer.value as string[]).some(isWitness)))
      offers[field] = offer
  }
  for (const field of missing) {
    if (field === 'summary') continue
    const offer =
      field in corrected
        ? asCorrected(field)
        : (read(field) ??
          (READ_ALONE.includes(field)
            ? undefined
            : (named(field) ?? asBefore(field) ?? asReported(field))))
    // a protected speaker is never merged with another mention
    if (offer && !(field === 'speaker' && isProtected(offer))) offers[field] = offer
  }
  // where a protected speaker was is asked for, and never guessed
  if (isProtected(claim.fields.speaker ?? offers.speaker)) delete offers.places
  if (missing.includes('summary')) {
    const whole: DeskClaim = { ...claim, fields: { ...claim.fields, ...offers } }
    const summary = composedSummary(draft, whole, context)
    if (summary !== undefined) offers.summary = { value: summary }
  }
  return offers
}
