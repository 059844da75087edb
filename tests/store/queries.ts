import fc from 'fast-check'
import type { Choice, Filter } from '#lib/filter'
import type { DatasetQuery } from '#lib/store'
import { addDays } from '#lib/util'

/** Values that must be taken as nothing but values. */
export const INJECTIONS = [
  "'; drop table claims; --",
  "' or '1'='1",
  '$1',
  '%',
  '_',
  '\\',
  'a,b',
  '{a,b}',
  '"',
  '\u0000',
  'قصف',
  '',
  '${id}',
  "\\'; select pg_sleep(9); --",
]

const choice = (values: readonly string[]): fc.Arbitrary<Choice> => {
  const list = fc
    .uniqueArray(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...values) },
        { weight: 1, arbitrary: fc.constantFrom(...INJECTIONS) },
      ),
      { maxLength: 4 },
    )
    .map((chosen) => [...chosen].sort())
  return fc.oneof(
    list.map((only) => ({ only })),
    list.filter((not) => not.length > 0).map((not) => ({ not })),
  )
}
const day = fc.integer({ min: -40, max: 3100 }).map((number) => addDays('2015-01-01', number))
const moment = fc
  .tuple(day, fc.constantFrom('', 'T00:00', 'T12:00', 'T23:59'))
  .map(([date, time]) => date + time)
const range = fc.oneof(
  fc.tuple(day, fc.nat(700)).map(([from, more]) => `${from}/${addDays(from, more)}`),
  day,
  day.map((to) => `../${to}`),
  day.map((from) => `${from}/..`),
  day.map((date) => `${date}T06:00/${date}T18:00`),
)
const box = fc.oneof(
  fc
    .tuple(
      fc.double({ min: 34, max: 41, noNaN: true }),
      fc.double({ min: 32, max: 37, noNaN: true }),
      fc.double({ min: 0.1, max: 6, noNaN: true }),
      fc.double({ min: 0.1, max: 4, noNaN: true }),
    )
    .map(([west, south, wide, high]) => [west, south, west + wide, south + high] as const),
  fc.constantFrom(
    [179, -20, -179, 0] as const,
    [-180, -90, 180, 90] as const,
    [170, -20, 36, 40] as const,
  ),
)
const words = fc.oneof(
  fc.constantFrom(
    'shelling',
    'SHELLING market',
    'قصف',
    'cafe',
    '100%',
    'checkpoint_7',
    '\\ bridge',
    "nobody's",
    'place 1',
    '(1',
    'nothing has these',
  ),
  fc.constantFrom(...INJECTIONS),
)

/** Filters over a made-up set, some of them strange. */
export const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      kind: choice(['incident', 'casualties', 'control']),
      type: choice(['Battles', 'Explosions', 'Riots', 'Protests']),
      outlet: choice(['made-up', 'nobody']),
      speaker: choice(Array.from({ length: 12 }, (_, i) => `source-${i}`)),
      party: choice(Array.from({ length: 6 }, (_, i) => `party-${i}`)),
      standing: choice(['stated', 'reported', 'alleged', 'unverified']),
      agreement: choice(['contradicted', 'corroborated', 'single-voice']),
      happened: range,
      said: range,
      known: moment,
      words,
    },
    { requiredKeys: [] },
  )
  .map(thin)

/** Filters on many fields at once find nothing: all but up to three are let go. */
function thin(filter: Filter): Filter {
  const names = Object.keys(filter) as (keyof Filter)[]
  const at = names.length === 0 ? 0 : JSON.stringify(filter).length % names.length
  return Object.fromEntries(
    Object.entries(filter).filter(([name]) =>
      [0, 1, 2].some((step) => names[(at + step) % names.length] === name),
    ),
  ) as Filter
}

/** Questions over a made-up set. */
export const queries: fc.Arbitrary<DatasetQuery> = fc.record(
  { filter: filters, box },
  { requiredKeys: ['filter'] },
)
