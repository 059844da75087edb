import { asKnownAt, intervalWords, knownMoment, knownWords, saidBy, saidCounts } from '#lib/filter'
import { intervalBounds } from '#lib/model'
import { ownProject } from '../project'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const words = wordsIn('en')

const two = (number: number) => String(number).padStart(2, '0')
const day = fc.integer({ min: 1, max: 9 }).map((number) => `2025-03-${two(number)}`)
const moment = fc.oneof(
  day,
  fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${two(hour)}:00`),
)
const said = fc.oneof(
  day,
  fc.tuple(day, day).map((days) => days.sort().join('/')),
  day.map((date) => `${date}T06:00/${date}T12:00`),
  day.map((date) => `../${date}`),
  day.map((date) => `${date}/..`),
)
const claims = fc
  .array(
    fc.record({
      said,
      relations: fc.array(
        fc.nat(9).map((to) => ({ to: String(to) })),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 10 },
  )
  .map((list) => list.map((claim, i) => ({ ...claim, id: String(i) })))
const ids = (list: readonly { id: string }[]) => list.map((claim) => claim.id)

test('what is known at a moment is still known later, relations too', () => {
  fc.assert(
    fc.property(claims, moment, moment, (all, a, b) => {
      const [early, late] = knownMoment(a)! <= knownMoment(b)! ? [a, b] : [b, a]
      const [before, after] = [asKnownAt(all, early), asKnownAt(all, late)]
      expect(ids(after)).toEqual(expect.arrayContaining(ids(before)))
      for (const claim of before)
        expect(after.find(({ id }) => id === claim.id)!.relations).toEqual(
          expect.arrayContaining([...claim.relations]),
        )
    }),
  )
})

test('nothing said later is left, and nothing else is taken', () => {
  fc.assert(
    fc.property(claims, moment, (all, known) => {
      const cut = knownMoment(known)!
      expect(ids(asKnownAt(all, known))).toEqual(
        ids(all.filter((claim) => intervalBounds(claim.said)![0] < cut)),
      )
    }),
  )
})

test('no relation crosses the moment, and none between known claims is lost', () => {
  fc.assert(
    fc.property(claims, moment, (all, known) => {
      const kept = asKnownAt(all, known)
      for (const claim of kept)
        expect(claim.relations).toEqual(
          all
            .find(({ id }) => id === claim.id)!
            .relations.filter(({ to }) => ids(kept).includes(to)),
        )
    }),
  )
})

test('a day means its end, and without a moment nothing is cut', () => {
  fc.assert(
    fc.property(claims, day, (all, date) => {
      const next = `2025-03-${two(Number(date.slice(8)) + 1)}T00:00`
      expect(asKnownAt(all, date)).toEqual(asKnownAt(all, next))
      expect(asKnownAt(all, undefined)).toBe(all)
    }),
  )
})

test('counting says yes, maybe or not at all, as each claim does', () => {
  fc.assert(
    fc.property(claims, moment, (all, known) => {
      const { said: yes, maybe } = saidCounts(all, known)
      expect(yes + maybe).toBe(asKnownAt(all, known).length)
      expect(yes).toBe(
        all.filter((claim) => saidBy(claim.said, knownMoment(known)!) === 'surely').length,
      )
    }),
  )
})

test('the sentence names the moment and both numbers with their noun', () => {
  expect(knownWords('2025-03-07T12:00', { said: 40, maybe: 21 }, words)).toBe(
    'As known on Fri 7 March 2025 at 12:00: 40 claims said by then, 21 more may have been',
  )
  expect(knownWords('2025-03-07', { said: 1, maybe: 0 }, words)).toBe(
    'As known at the end of Fri 7 March 2025: 1 claim said by then',
  )
  expect(knownWords('2025-03-07', { said: 0, maybe: 3 }, words)).toBe(
    'As known at the end of Fri 7 March 2025: no claim said by then, 3 may have been',
  )
})

test('bars that end at midnight are said as a reader says them', () => {
  expect(intervalWords('2025-03-07T18:00/2025-03-08T00:00', words)).toBe(
    'Fri 7 March 2025, evening',
  )
  expect(intervalWords('2025-03-07T00:00/2025-03-08T00:00', words)).toBe('Fri 7 March 2025')
  expect(intervalWords('2025-03-01T00:00/2025-03-08T00:00', words)).toBe(
    'Sat 1 to Fri 7 March 2025',
  )
  expect(intervalWords('2025-03-06T18:00/2025-03-07T06:00', words)).toBe(
    'the night of Thu 6 March 2025',
  )
})

test('in our records: by Friday noon nothing of Saturday’s document is known but what it dates to Friday', async () => {
  const { map } = await ownProject()
  const kept = asKnownAt(map.claims, '2025-03-07T12:00')
  const saturday = kept.filter((claim) => claim.document === 'unnamed-c-2025-03-08')
  expect(saturday.length).toBeGreaterThan(0)
  for (const claim of saturday)
    expect([claim.id, claim.said.slice(0, 10), claim.saidBasis]).toEqual([
      claim.id,
      '2025-03-07',
      'stated',
    ])
  expect(kept.length).toBeLessThan(map.claims.length)
})
