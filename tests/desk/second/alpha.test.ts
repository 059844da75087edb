import { krippendorffAlpha } from '#lib/desk/second/alpha'
import type { Metric } from '#lib/desk/second/alpha'
import { expect, fc } from '../../property'

/** A table of reliability data, a row a coder; a dot is a missing value. */
function units(...rows: string[]): string[][] {
  const coders = rows.map((row) => row.split(' '))
  return coders[0]!.map((_, i) => coders.flatMap((values) => (values[i] === '.' ? [] : values[i]!)))
}
const numbers = (table: string[][]) => table.map((values) => values.map(Number))

// Reliability data and results of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011.
const BINARY = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const NOMINAL = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const MISSING = units(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

test.each<[string, (string | number)[][], Metric, number]>([
  ['two coders, two categories', BINARY, 'nominal', 0.095],
  ['two coders, five categories', NOMINAL, 'nominal', 0.692],
  ['four coders with missing values, nominal', MISSING, 'nominal', 0.743],
  ['four coders with missing values, interval', numbers(MISSING), 'interval', 0.849],
  ['four coders with missing values, ratio', numbers(MISSING), 'ratio', 0.797],
])('alpha is that of the published example: %s', (_, table, metric, alpha) => {
  expect(krippendorffAlpha(table, metric)).toBeCloseTo(alpha, 3)
})

test('without a second value, or without any variation, alpha says nothing', () => {
  expect(krippendorffAlpha([], 'nominal')).toBe(undefined)
  expect(krippendorffAlpha([['a'], ['b']], 'nominal')).toBe(undefined)
  expect(
    krippendorffAlpha(
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      'nominal',
    ),
  ).toBe(undefined)
  expect(
    krippendorffAlpha(
      [
        [0, 0],
        [0, 0],
      ],
      'ratio',
    ),
  ).toBe(undefined)
})

const table = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), {
  maxLength: 20,
})
const metric = fc.constantFrom<Metric>('nominal', 'interval', 'ratio')

test('alpha is at most 1, is 1 in full agreement, and does not ask who coded or in which order', () => {
  fc.assert(
    fc.property(table, metric, (values, by) => {
      const alpha = krippendorffAlpha(values, by)
      expect(alpha === undefined || alpha <= 1 + 1e-9).toBe(true)
      const turned = krippendorffAlpha(
        values.toReversed().map((unit) => unit.toReversed()),
        by,
      )
      expect(alpha === turned || Math.abs(alpha! - turned!) < 1e-9).toBe(true)
      const same = krippendorffAlpha(
        values.map((unit) => unit.map(() => unit[0]!)),
        by,
      )
      expect(same === undefined || same === 1).toBe(true)
    }),
  )
})
