import { oneFigure } from '#lib/model'

const figure = (text: string) => {
  const [low, high = low] = text
    .split('..')
    .map((bound) => (bound === '' || bound === 'none' ? null : Number(bound)))
  return { low: low ?? null, high: high ?? null, words: text }
}

// Bounds as `low..high`: "over 130" is `131..`, "at least 130" is `130..`.
test.each([
  ['130..', '131..', true],
  ['130..', '130..', true],
  ['130..', '132..', false],
  ['130..', '135..', false],
  ['130', '130', true],
  ['130', '131', false],
  ['130', '130..', true],
  ['130', '131..', true],
  ['131', '130..', false],
  ['130', '132..', false],
  ['50..60', '50..60', true],
  ['50..60', '50..61', false],
  ['50..60', '50', false],
  ['50..60', '50..', true],
  ['..200', '..200', true],
  ['..200', '..201', false],
  ['..200', '200', false],
])('%s and %s are one figure: %s', (a, b, one) => {
  expect([oneFigure(figure(a), figure(b)), oneFigure(figure(b), figure(a))]).toEqual([one, one])
})

test('words without a figure are one figure where the words are the same', () => {
  const words = (text: string) => ({ low: null, high: null, words: text })
  expect(oneFigure(words('dozens'), words('dozens'))).toBe(true)
  expect(oneFigure(words('dozens'), words('scores'))).toBe(false)
  expect(oneFigure(words('dozens'), { low: 24, high: null, words: 'dozens' })).toBe(false)
})

test('the same upper bound is one figure in whatever words', () => {
  expect(
    oneFigure(
      { low: null, high: 200, words: 'up to 200' },
      { low: null, high: 200, words: 'no more than 200' },
    ),
  ).toBe(true)
})
