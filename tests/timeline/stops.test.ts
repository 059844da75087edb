import { knownMoment } from '#lib/filter'
import {
  binRange,
  edgeMoment,
  histogram,
  momentAt,
  momentBars,
  nextStop,
  playFrom,
  windowAt,
} from '#lib/timeline'
import type { PlayerAt } from '#lib/timeline'
import { dayFromNumber } from '#lib/util'
import { expect, fc } from '../property'

const { bins } = histogram([
  { key: 'a', time: '2025-03-06' },
  { key: 'a', time: '2025-03-08' },
])

test.each<[string, PlayerAt, number | undefined, number | undefined]>([
  ['at a stop', 3, 2, 4],
  ['at the first', 0, undefined, 1],
  ['at the last', 11, 10, undefined],
  ['between two', { back: 4, forward: 5 }, 4, 5],
  ['on a range of four', { back: 7, forward: 4 }, 7, 4],
  ['before all', -1, undefined, 0],
])('%s, back and forward lead to the stops beside it', (_, at, back, forward) => {
  expect([nextStop(at, 12, -1), nextStop(at, 12, 1)]).toEqual([back, forward])
})

test('playing begins anew at the end, and nowhere where there is one stop or none', () => {
  expect(playFrom(11, 12)).toBe(0)
  expect(playFrom(4, 12)).toBe(5)
  expect(playFrom(0, 1)).toBeUndefined()
  expect(playFrom({ back: -1, forward: 0 }, 0)).toBeUndefined()
})

test('from nothing a window walks over every bar once, and stops', () => {
  const seen: (string | undefined)[] = []
  for (
    let at = nextStop(windowAt(bins, undefined), bins.length, 1);
    at !== undefined;
    at = nextStop(windowAt(bins, seen.at(-1)), bins.length, 1)
  )
    seen.push(binRange(bins, at, at))
  expect(seen).toHaveLength(12)
  expect(seen).toEqual(bins.map((_, i) => binRange(bins, i, i)))
  expect(nextStop(windowAt(bins, '2025-03-07'), 12, 1)).toBe(4)
  expect(nextStop(windowAt(bins, '2025-03-07'), 12, -1)).toBe(7)
})

test('a moment walks over the edges of bars; midnight is the day it ends, and the end of the axis is no cut', () => {
  expect([1, 4, 6, 12].map((edge) => edgeMoment(bins, edge))).toEqual([
    '2025-03-06T06:00',
    '2025-03-06',
    '2025-03-07T12:00',
    undefined,
  ])
  for (let edge = 1; edge <= 12; edge++) {
    const text = edgeMoment(bins, edge)
    expect(momentAt(bins, text && knownMoment(text))).toBe(edge - 1)
  }
})

test('a moment between edges stands between them, one outside the axis at its end', () => {
  expect(momentAt(bins, '2025-03-07T10:30')).toEqual({ back: 4, forward: 5 })
  expect(nextStop(momentAt(bins, '2025-01-01T00:00'), 12, 1)).toBe(0)
  expect(nextStop(momentAt(bins, '2025-01-01T00:00'), 12, -1)).toBeUndefined()
  expect(nextStop(momentAt(bins, '2026-01-01T00:00'), 12, 1)).toBeUndefined()
  expect(momentBars(bins, '2025-03-07T15:00')).toBe(6.5)
  expect(momentBars([], '2025-03-07T15:00')).toBe(0)
})

test('whatever the axis, forward and back undo each other and forward comes to an end', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(dayFromNumber)
  fc.assert(
    fc.property(fc.array(day, { maxLength: 5 }), (days) => {
      const made = histogram(days.map((time) => ({ key: 'a', time }))).bins
      let steps = 0
      for (
        let at: number | undefined = playFrom(momentAt(made, undefined), made.length);
        at !== undefined;
        at = nextStop(at, made.length, 1)
      ) {
        expect(at === 0 || nextStop(nextStop(at, made.length, -1)!, made.length, 1) === at).toBe(
          true,
        )
        const text = edgeMoment(made, at + 1)
        expect(momentAt(made, text && knownMoment(text))).toBe(at)
        steps++
      }
      expect(steps).toBe(made.length > 1 ? made.length : 0)
    }),
  )
})
