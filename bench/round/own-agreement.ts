import type { DeskDraft, DeskView } from '#lib/desk'

/** A coding as the bench knows it: its draft, its sentences, and which wanted claim each claim is. */
export type KnownCoding = {
  draft: DeskDraft
  sentences: DeskView['sentences']
  /** The wanted claim's id by the claim's key. */
  of: ReadonlyMap<string, string>
}
/** A figure: how many pairs, the share that is equal in percent, and Krippendorff's alpha. */
export type Figure = { n: number; percent: string; alpha: string }

type Value = string | number
const DAY = 86_400_000
/** Fewer pairs than this give no figure. */
const LEAST = 10

/** What is judged of a field, as the bench reads it from a draft; `undefined` where nothing is. */
function judged(field: string, key: string, { draft }: KnownCoding): Value | undefined {
  const value = draft.claims[key]!.fields[field as 'count']?.value
  const named = (id: unknown) => draft.sources[id as string]?.names?.[0]?.toLowerCase() ?? id
  if (field === 'via') return JSON.stringify([value ?? []].flat().map(named))
  if (field === 'places')
    return ((value ?? []) as { place: string; part: string; quadrant?: string }[])
      .map(({ place, part, quadrant }) => [place, part, quadrant].join('|'))
      .sort()
      .join('; ')
  if (value === undefined) return undefined
  if (field === 'count') return (value as { low: number | null }).low ?? undefined
  if (field === 'eventTime' || field === 'asOf') {
    const day = Date.parse(`${String(value).slice(0, 10)}T00:00Z`) / DAY
    return Number.isNaN(day) ? undefined : day
  }
  if (field === 'speaker') return String(named(value))
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}

const kindsOf = ({ draft }: KnownCoding, keys: readonly string[]) =>
  [...new Set(keys.map((key) => draft.claims[key]!.kind))].sort().join(' ')

/** The pairs of judgements of a field: claims that code the same wanted claim, or sentences. */
function pairsOf(field: string, left: KnownCoding, right: KnownCoding): [Value, Value][] {
  if (field === 'coded' || field === 'kinds')
    return left.sentences.map(({ claims }, i) => {
      const both = [kindsOf(left, claims), kindsOf(right, right.sentences[i]!.claims)]
      const [a, b] = field === 'kinds' ? both : both.map((kinds) => String(kinds !== ''))
      return [a!, b!]
    })
  return [...left.of].flatMap(([key, id]) => {
    const other = [...right.of].find(([, own]) => own === id)?.[0]
    const [a, b] = [judged(field, key, left), other && judged(field, other, right)]
    return a === undefined || b === undefined ? [] : [[a, b] as [Value, Value]]
  })
}

/** How far two values are apart, as the metric has it. */
function apart(metric: string, a: Value, b: Value): number {
  if (metric === 'nominal') return a === b ? 0 : 1
  const [x, y] = [Number(a), Number(b)]
  if (metric === 'interval') return (x - y) ** 2
  return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2
}

/**
 * Agreement of two codings on a field, reckoned by the definition: observed disagreement is the mean
 * over all pairs, expected disagreement the mean over all values paired with all others.
 * Percent with one digit and alpha with three, empty where there is none, as the CSV writes them.
 */
export function ownFigure(
  field: string,
  metric: string,
  left: KnownCoding,
  right: KnownCoding,
): Figure {
  const pairs = pairsOf(field, left, right)
  const n = pairs.length
  if (n < LEAST) return { n, percent: '', alpha: '' }
  const values = pairs.flat()
  let expected = 0
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) if (i !== j) expected += apart(metric, a, b)
  expected /= values.length * (values.length - 1)
  const observed = pairs.reduce((sum, [a, b]) => sum + apart(metric, a, b), 0) / n
  const equal = pairs.filter(([a, b]) => a === b).length
  const digits = (value: number, places: number) =>
    String(Math.round(value * 10 ** places) / 10 ** places)
  return {
    n,
    percent: digits((100 * equal) / n, 1),
    alpha: expected === 0 ? '' : digits(1 - observed / expected, 3),
  }
}
