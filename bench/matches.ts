import { matchUp, partyNames } from '#lib/matches'
import type { MatchRow } from '#lib/matches'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'

/** The same rows in every run. */
const SEED = 20240503
const SIZES = [50_000, 100_000]
const PARTIES = 200
const [PLACES, DAYS] = [4000, 365 * 6]
const TYPES = ['Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Protests']

/**
 * Two lists of one size: places with few rows and with many, six years, one row in ten known to its
 * district and one in a hundred to its province. Half of the second tells of what the first does.
 */
function lists(n: number): [MatchRow[], MatchRow[]] {
  const random = seeded(SEED)
  const pick = (most: number) => Math.floor(random() * most)
  const party = partyNames((id) => `Front ${id}`)
  const places = Array.from(
    { length: PLACES },
    () => [22 + random() * 16, 9 + random() * 12] as const,
  )
  const make = (id: string, of?: MatchRow): MatchRow => {
    const first = of ? of.first + pick(2) : 18_000 + pick(DAYS)
    const at = of?.spots[0]!.at ?? places[Math.floor(PLACES * random() ** 3)]!
    const rough = random()
    const deaths = pick(30)
    return {
      id,
      spots: [
        {
          at: [at[0] + random() * 0.01, at[1] + random() * 0.01],
          ...(rough < 0.01
            ? { level: 'governorate', metres: 80_000 }
            : rough < 0.1
              ? { level: 'district', metres: 20_000 }
              : { level: 'settlement', metres: 2000 }),
        },
      ],
      first,
      last: first,
      type: of?.type ?? TYPES[pick(TYPES.length)]!,
      sides: of?.sides ?? [party(`${pick(PARTIES)}x`)!],
      ...(deaths > 0 && { deaths: { low: deaths, high: deaths, words: String(deaths) } }),
    }
  }
  const left = Array.from({ length: n }, (_, i) => make(`a/${i}`))
  return [left, left.map((row, i) => make(`b/${i}`, i % 2 ? row : undefined))]
}

function measure(n: number) {
  const [left, right] = lists(n)
  const times = [0, 1, 2].map(() => {
    const start = performance.now()
    matchUp(left, right, { metres: 5000, days: 1 })
    return (performance.now() - start) / 1000
  })
  const found = matchUp(left, right, { metres: 5000, days: 1 })
  const count = (grade: string) => found.left.filter((one) => one === grade).length
  const pairs = found.leftPartners.reduce((sum, one) => sum + one, 0)
  return { n, times, pairs, same: count('same'), near: count('near'), none: count('none') }
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const [small, large] = SIZES.map(measure) as [
  ReturnType<typeof measure>,
  ReturnType<typeof measure>,
]
const best = (times: readonly number[]) => Math.min(...times)
const out = `${markdownTable([
  [
    'rows in each list',
    'best of 3',
    'slowest',
    'pairs within reach',
    'may be the same',
    'near',
    'only here',
  ],
  ...[small, large].map(({ n, times, pairs, same, near, none }) => [
    whole(n),
    `${best(times).toFixed(2)} s`,
    `${Math.max(...times).toFixed(2)} s`,
    whole(pairs),
    whole(same),
    whole(near),
    whole(none),
  ]),
])}

Twice the rows over the same ground and years make ${(large.pairs / small.pairs).toFixed(1)} times the pairs and take ${(best(large.times) / best(small.times)).toFixed(1)} times as long. Goal: ≤ 10 s at 100,000. ${machineLine()}.`
console.log(out)
writeBetween('bench/README.md', 'matches', out)
