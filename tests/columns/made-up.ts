import { columnsBuilder, daySpan, dayRanges } from '#lib/columns'
import type { ColumnPlace, Columns, RowFacts } from '#lib/columns'
import { FACETS, chosen, ruleOf } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import { addDays } from '#lib/util'
import fc from 'fast-check'

const VALUES: Record<Facet, readonly string[]> = {
  kind: ['incident', 'casualties', 'control'],
  type: ['Battles', 'Protests', 'Riots'],
  outlet: ['acled', 'wire'],
  speaker: ['sohr', 'sana', 'resident', 'ap'],
  party: ['army', 'militia', 'civilians'],
  standing: ['stated', 'alleged'],
  agreement: ['contradicted', 'corroborated', 'single-voice'],
}
const MULTIPLE: readonly Facet[] = ['party', 'agreement']

/** Invented places on the coast, some very near each other. */
export const PLACES: readonly ColumnPlace[] = Array.from({ length: 12 }, (_, i) => ({
  key: `place-${i}/whole`,
  place: `place-${i}`,
  part: 'whole',
  name: `Place ${i}`,
  lon: 35.7 + (i % 4) * 0.05,
  lat: 34.9 + Math.floor(i / 4) * 0.3,
  level: 'settlement',
  metres: 2000,
  ...(i % 2 && { arabic: `مكان ${i}` }),
}))

const day = fc.integer({ min: 0, max: 25 }).map((n) => addDays('2025-02-20', n))
const interval = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`)),
  day.map((a) => `../${a}`),
  day.map((a) => `${a}/..`),
  day.map((a) => `${a}T06:00/${a}T18:00`),
)
const facets = fc.record(
  Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      MULTIPLE.includes(facet)
        ? fc.subarray([...VALUES[facet]])
        : fc.constantFrom(...VALUES[facet]).map((value) => [value]),
    ]),
  ),
) as fc.Arbitrary<Record<Facet, string[]>>

/** One claim's facts: some without a time, some without a place. */
export const rowFacts: fc.Arbitrary<RowFacts> = fc.record({
  happened: fc.option(interval, { nil: undefined }),
  said: interval,
  place: fc.option(fc.constantFrom(...PLACES.map(({ key }) => key)), { nil: undefined }),
  facets,
})

const choice = (values: readonly string[]) =>
  fc.oneof(
    fc.subarray([...values, 'unheard-of']).map((only) => ({ only })),
    fc.subarray([...values]).map((not) => ({ not })),
  )
/** Any filter but free words, which columns do not hold. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    happened: interval,
    said: interval,
    known: fc.oneof(
      day,
      day.map((a) => `${a}T12:00`),
    ),
    rule: fc.constantFrom('surely', 'possibly'),
    ...Object.fromEntries(FACETS.map((facet) => [facet, choice(VALUES[facet])])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>

/** Columns of facts, and for each row the fact it came from. */
export function columnsOf(
  facts: readonly RowFacts[],
  places: readonly ColumnPlace[] = PLACES,
): { columns: Columns; inOrder: RowFacts[] } {
  const builder = columnsBuilder()
  for (const place of places) builder.place(place)
  for (const fact of facts) builder.add(fact)
  const { columns, order } = builder.finish()
  return { columns, inOrder: [...order].map((at) => facts[at]!) }
}

/**
 * The parts of a filter that a claim fails, in days: the plain reading that columns are held to.
 */
export function failsNaively(filter: Filter, { happened, said, facets }: RowFacts): string[] {
  const [when, report] = [happened === undefined ? undefined : daySpan(happened)!, daySpan(said)!]
  const strict = ruleOf(filter) === 'surely'
  type Days = readonly [first: number, last: number]
  const within = (time: Days | undefined, wanted: Days) =>
    time !== undefined &&
    time[0] <= wanted[1] &&
    time[1] >= wanted[0] &&
    (!strict || (time[0] >= wanted[0] && time[1] <= wanted[1]))
  const { knownTo } = dayRanges(filter)
  return [
    ...FACETS.filter((facet) => !chosen(filter[facet], facets[facet])),
    ...(filter.happened !== undefined && !within(when, daySpan(filter.happened)!)
      ? ['happened']
      : []),
    ...(filter.said !== undefined && !within(report, daySpan(filter.said)!) ? ['said'] : []),
    ...(filter.known !== undefined && !within(report, [0, knownTo]) ? ['known'] : []),
  ]
}
