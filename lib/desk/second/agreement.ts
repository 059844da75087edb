import type { Figure } from '#lib/model'
import { dayNumberOf } from '#lib/util'
import type { DeskClaim, DraftBody } from '../draft'
import type { FieldName } from '../fields'
import { sentenceStates } from '../sentences'
import { alignDrafts } from './alignment'
import { krippendorffAlpha } from './alpha'
import type { Metric } from './alpha'
import { comparable } from './same-values'

/** What agreement is measured of, and how far apart two values of it are taken to be. */
export const MEASURED = {
  /** Of each sentence: whether it holds a claim. */
  coded: 'nominal',
  /** Of each sentence: which kinds of claims it holds. */
  kinds: 'nominal',
  speaker: 'nominal',
  via: 'nominal',
  act: 'nominal',
  type: 'nominal',
  harm: 'nominal',
  /** The least number of a count; a count in words alone has none. */
  count: 'ratio',
  group: 'nominal',
  scope: 'nominal',
  perpetrator: 'nominal',
  target: 'nominal',
  holder: 'nominal',
  status: 'nominal',
  /** All places of a claim with their parts at once. */
  places: 'nominal',
  /** The first day. */
  eventTime: 'interval',
  asOf: 'interval',
  standing: 'nominal',
} as const satisfies Partial<Record<FieldName | 'coded' | 'kinds', Metric>>
/** Something that agreement is measured of: a field, or what holds of each sentence. */
export type Measured = keyof typeof MEASURED

/** With fewer pairs of judgements than this nothing is said of agreement. */
const LEAST_PAIRS = 10

/**
 * How far coders agree on one thing. `n` is the number of pairs of judgements. `percent` are those
 * that are equal, 0-100. Both figures are left out below `LEAST_PAIRS`, and alpha also where all
 * judgements are one value.
 */
export type CoderAgreement = {
  of: Measured
  metric: Metric
  n: number
  percent?: number
  alpha?: number
}

/** How far two codings of one or more texts agree: which claims both found, and field by field. */
export type AgreementFigures = {
  /** Claims that both coders have, that only one has, and what share of a coder's the other has, 0-100. */
  found: { both: number; one: number; percent?: number }
  fields: CoderAgreement[]
}

type Value = string | number
type Pairs = Map<Measured, [Value, Value][]>
/** What two drafts of one text bring to the figures. */
type Judged = { pairs: Pairs; both: number; one: number }

/** A value as agreement is measured with; `undefined` where it cannot be measured. */
function valueOf(of: Measured, { fields }: DeskClaim, draft: DraftBody): Value | undefined {
  const field = of as FieldName
  const value = fields[field]?.value
  switch (of) {
    case 'count':
      return (value as Figure | undefined)?.low ?? undefined
    case 'eventTime':
    case 'asOf': {
      const day = typeof value === 'string' ? dayNumberOf(value) : NaN
      return Number.isNaN(day) ? undefined : day
    }
    case 'via':
      return JSON.stringify(comparable('via', value, draft) ?? [])
    case 'places': {
      const places = (value ?? []) as { place: string; part: string; quadrant?: string }[]
      return places
        .map(({ place, part, quadrant = '' }) => `${place}/${part}/${quadrant}`)
        .sort()
        .join(' ')
    }
  }
  return value === undefined ? undefined : JSON.stringify(comparable(field, value, draft))
}

/** Judges two drafts of one text side by side. */
function judged(left: DraftBody, right: DraftBody, text: string): Judged {
  const pairs: Pairs = new Map()
  const add = (of: Measured, one: Value | undefined, other: Value | undefined) => {
    if (one !== undefined && other !== undefined)
      pairs.set(of, [...(pairs.get(of) ?? []), [one, other]])
  }
  const theirs = sentenceStates(right, text)
  for (const [i, { claims }] of sentenceStates(left, text).entries()) {
    const kinds = [[claims, left] as const, [theirs[i]?.claims ?? [], right] as const].map(
      ([keys, draft]) => [...new Set(keys.map((key) => draft.claims[key]!.kind))].sort().join(' '),
    )
    add('coded', String(kinds[0] !== ''), String(kinds[1] !== ''))
    add('kinds', kinds[0], kinds[1])
  }
  const aligned = alignDrafts(left, right)
  for (const pair of aligned.pairs) {
    const [one, other] = [left.claims[pair.left]!, right.claims[pair.right]!]
    for (const of of Object.keys(MEASURED) as Measured[])
      if (of !== 'coded' && of !== 'kinds')
        add(of, valueOf(of, one, left), valueOf(of, other, right))
  }
  return {
    pairs,
    both: aligned.pairs.length,
    one: aligned.left.length + aligned.right.length,
  }
}

const percent = (share: number) => Math.round(share * 1000) / 10

/**
 * How far the two coders of each text agree, over all texts at once. Which two coders they were
 * makes no difference to the figures.
 */
export function coderAgreement(
  texts: readonly { left: DraftBody; right: DraftBody; text: string }[],
): AgreementFigures {
  const all = texts.map(({ left, right, text }) => judged(left, right, text))
  const both = all.reduce((sum, one) => sum + one.both, 0)
  const one = all.reduce((sum, each) => sum + each.one, 0)
  const fields = (Object.keys(MEASURED) as Measured[]).map((of): CoderAgreement => {
    const pairs = all.flatMap((each) => each.pairs.get(of) ?? [])
    const about = { of, metric: MEASURED[of], n: pairs.length }
    if (pairs.length < LEAST_PAIRS) return about
    const equal = pairs.filter(([a, b]) => a === b).length
    const alpha = krippendorffAlpha(pairs, MEASURED[of])
    return {
      ...about,
      percent: percent(equal / pairs.length),
      ...(alpha !== undefined && { alpha: Math.round(alpha * 1000) / 1000 }),
    }
  })
  const enough = both + one >= LEAST_PAIRS
  return {
    found: { both, one, ...(enough && { percent: percent((2 * both) / (2 * both + one)) }) },
    fields,
  }
}

/**
 * Figures of agreement as CSV (RFC 4180): a row for each document and field, those over the whole
 * project first, under `*`. An empty cell says that there are too few pairs, or no variation.
 */
export function agreementCsv(
  rows: readonly { document: string; figures: AgreementFigures }[],
): string {
  const lines = rows.flatMap(({ document, figures: { found, fields } }) => [
    [document, 'claims found by both', '', found.both + found.one, found.percent, ''],
    ...fields.map(({ of, metric, n, percent: equal, alpha }) => [
      document,
      of,
      metric,
      n,
      equal,
      alpha,
    ]),
  ])
  return [['document', 'field', 'metric', 'n', 'percent', 'alpha'], ...lines]
    .map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\r\n`)
    .join('')
}
