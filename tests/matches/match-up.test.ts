import type { LonLat } from '#lib/geo'
import { matchSteps, matchUp, partyNames } from '#lib/matches'
import type { MatchRow, MatchUp, Reach } from '#lib/matches'
import { dayNumberOf } from '#lib/util'
import { expect, fc, runs } from '../property'

const NAMES = partyNames((id) => id)
const SIDES = [
  'Rapid Support Forces',
  'RSF',
  'Government of Examplia',
  'Northern Front',
  'الجبهة',
].map((name) => NAMES(name)!)

/** A row near others: a few towns, a month, precision from a site to a district. */
const arbitraryRow = (at: fc.Arbitrary<LonLat>) =>
  fc.record(
    {
      spots: fc.array(
        fc.record({
          at,
          level: fc.constant('settlement' as const),
          metres: fc.constantFrom(100, 1500, 5000, 25_000, 90_000),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      first: fc.integer({ min: 20_000, max: 20_030 }),
      length: fc.constantFrom(0, 0, 1, 30),
      type: fc.constantFrom('Battles', 'Explosions/Remote violence', 'Protests'),
      sides: fc.subarray(SIDES),
      dead: fc.integer({ min: 1, max: 30 }),
    },
    { requiredKeys: ['spots', 'first', 'length', 'sides'] },
  )

const AT: fc.Arbitrary<LonLat> = fc.oneof(
  fc.constantFrom<LonLat>(
    [32.5, 15.6],
    [32.52, 15.61],
    [33, 15.6],
    [179.99, -16.5],
    [-179.99, -16.5],
  ),
  fc.tuple(
    fc.double({ min: 30, max: 34, noNaN: true }),
    fc.double({ min: 13, max: 17, noNaN: true }),
  ),
  fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: 80, max: 90, noNaN: true }),
  ),
)
const rows = (prefix: string) =>
  fc.array(arbitraryRow(AT), { maxLength: 25 }).map((all) =>
    all.map(({ length, dead, ...row }, i): MatchRow => ({
      ...row,
      id: `${prefix}/${i}`,
      last: row.first + length,
      ...(dead !== undefined && { deaths: { low: dead, high: dead, words: String(dead) } }),
    })),
  )
const arbitraryReach: fc.Arbitrary<Reach> = fc.record({
  metres: fc.constantFrom(0, 1000, 5000, 40_000),
  days: fc.constantFrom(0, 1, 3, 10),
})

const pairs = ({ matches }: MatchUp, swap = false) =>
  matches
    .map(({ left, right, ...rest }) => ({
      ...rest,
      left: swap ? right : left,
      right: swap ? left : right,
    }))
    .sort((a, b) => a.left - b.left || a.right - b.right)

test('which list comes first changes nothing but the side', () => {
  fc.assert(
    fc.property(rows('a'), rows('b'), arbitraryReach, (a, b, reach) => {
      const [one, other] = [matchUp(a, b, reach), matchUp(b, a, reach)]
      expect(pairs(one)).toEqual(pairs(other, true))
      expect(one.left).toEqual(other.right)
      expect([...one.leftPartners]).toEqual([...other.rightPartners])
    }),
  )
})

test('more distance or more days never lose a pair, and never lower a grade', () => {
  const order = ['none', 'near', 'same']
  fc.assert(
    fc.property(rows('a'), rows('b'), arbitraryReach, arbitraryReach, (a, b, reach, more) => {
      const wider = { metres: reach.metres + more.metres, days: reach.days + more.days }
      const [close, wide] = [matchUp(a, b, reach), matchUp(a, b, wider)]
      close.left.forEach((grade, i) =>
        expect(order.indexOf(wide.left[i]!)).toBeGreaterThanOrEqual(order.indexOf(grade)),
      )
      close.leftPartners.forEach((count, i) =>
        expect(wide.leftPartners[i]).toBeGreaterThanOrEqual(count),
      )
    }),
  )
})

test('every row has one grade, and it is paired exactly where it has partners', () => {
  fc.assert(
    fc.property(rows('a'), rows('b'), arbitraryReach, (a, b, reach) => {
      const found = matchUp(a, b, reach)
      expect([found.left.length, found.right.length]).toEqual([a.length, b.length])
      found.left.forEach((grade, i) => {
        expect(grade === 'none').toBe(found.leftPartners[i] === 0)
        expect(grade === 'none').toBe(!found.matches.some(({ left }) => left === i))
      })
      found.right.forEach((grade, i) => expect(grade === 'none').toBe(found.rightPartners[i] === 0))
    }),
  )
})

test('row by row the number of pairs so far never falls, and is that of all in the end', () => {
  fc.assert(
    fc.property(rows('a'), rows('b'), arbitraryReach, (a, b, reach) => {
      const steps = [...matchSteps(a, b, reach)]
      const { leftPartners } = matchUp(a, b, reach)
      let sum = 0
      expect(steps).toEqual([...leftPartners].map((partners) => (sum += partners)))
    }),
  )
})

test('the grid finds what looking at all pairs finds', () => {
  fc.assert(
    fc.property(rows('a'), rows('b'), arbitraryReach, (a, b, reach) => {
      const all = a.map((one) =>
        b.reduce((sum, other) => sum + matchUp([one], [other], reach).matches.length, 0),
      )
      expect([...matchUp(a, b, reach).leftPartners]).toEqual(all)
    }),
    { numRuns: runs(0.5) },
  )
})

const day = dayNumberOf('2024-05-03')
const row = (patch: Partial<MatchRow>): MatchRow => ({
  id: 'a/1',
  spots: [{ at: [32.5, 15.6], level: 'settlement', metres: 1000 }],
  first: day,
  last: day,
  sides: [],
  ...patch,
})
const dead = (low: number, high: number | null = low) => ({
  deaths: { low, high, words: String(low) },
})
const between = (a: Partial<MatchRow>, b: Partial<MatchRow>) =>
  matchUp([row(a)], [row({ id: 'b/1', ...b })], { metres: 2000, days: 1 }).matches[0]

test.each<[string, Partial<MatchRow>, Partial<MatchRow>, string | undefined]>([
  ['nothing but place and day', {}, {}, 'near'],
  ['the same type', { type: 'Battles' }, { type: 'Battles' }, 'same'],
  [
    'types of one family alone',
    { type: 'Battles' },
    { type: 'Explosions/Remote violence' },
    'near',
  ],
  [
    'types apart, one side shared',
    { type: 'Battles', sides: [SIDES[0]!] },
    { type: 'Protests', sides: [SIDES[1]!] },
    'near',
  ],
  ['an abbreviation of a side', { sides: [SIDES[0]!] }, { sides: [SIDES[1]!] }, 'same'],
  [
    'other sides, the same type',
    { type: 'Battles', sides: [SIDES[0]!] },
    { type: 'Battles', sides: [SIDES[3]!] },
    'near',
  ],
  ['sides in different letters', { sides: [SIDES[0]!] }, { sides: [SIDES[4]!] }, 'near'],
  [
    'sides in different letters, the same type',
    { type: 'Battles', sides: [SIDES[0]!] },
    { type: 'Battles', sides: [SIDES[4]!] },
    'same',
  ],
  [
    '12 and 15 dead, the same type',
    { type: 'Battles', ...dead(12) },
    { type: 'Battles', ...dead(15) },
    'same',
  ],
  [
    '12 and 60 dead, the same type',
    { type: 'Battles', ...dead(12) },
    { type: 'Battles', ...dead(60) },
    'near',
  ],
  ['at least 12 and 60 dead', dead(12, null), dead(60), 'same'],
  ['the own word in other letters', { ownType: 'قصف مدفعيّة' }, { ownType: 'قصف مدفعيه' }, 'same'],
  [
    'two days apart',
    { type: 'Battles' },
    { type: 'Battles', first: day + 2, last: day + 2 },
    undefined,
  ],
  [
    'six kilometres apart',
    {},
    { spots: [{ at: [32.5, 15.654], level: 'settlement', metres: 1000 }] },
    undefined,
  ],
  [
    'six kilometres, one known to the district',
    {},
    { spots: [{ at: [32.5, 15.654], level: 'district', metres: 20_000 }] },
    'near',
  ],
])('%s', (_, a, b, grade) => {
  expect(between(a, b)?.grade).toBe(grade)
})

test('a crowded place keeps the best partners of a row, and counts all', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => row({ id: `b/${i}`, ...dead(i + 1) }))
  const { matches, leftPartners } = matchUp([row(dead(30))], crowd, { metres: 0, days: 0 })
  expect(leftPartners[0]).toBe(40)
  expect(matches[0]!.right).toBe(29)
})
