import { readFileSync } from 'node:fs'
import { layersIn } from '#lib/views'
import { OTHERS, VOICES } from '../../lib/views/lists/stacks'
import { besideColour } from '../../app/ui/dense/beside/beside-query'
import { EYES, apart, contrast, pair } from './colours'
import { wordsIn } from '#lib/words'

const layers = layersIn(wordsIn('en'))

const css = readFileSync('app/globals.css', 'utf8')
const properties = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+): (light-dark\(.*?\));/g)].map(([, name, value]) => [
    name!,
    pair(value!),
  ]),
)
const own = (name: string) =>
  properties[name] ??
  (() => {
    throw new Error(`app/globals.css has no colour --${name}`)
  })()
const kinds = Object.fromEntries(
  layers.filter(({ kind }) => kind).map(({ id, colour }) => [id, pair(colour)]),
)
/** The colour of what belongs to no kind, or to several. */
const NEUTRAL = layers.find(({ kind }) => !kind)!.colour
const SCHEMES = ['light', 'dark'] as const

test('a dataset under the claims has no colour of a kind, nor of another dataset', () => {
  const ids = ['a', 'b', 'c']
  const datasets = ids.map((id) => pair(besideColour(ids, id)))
  for (const scheme of ['light', 'dark'] as const) {
    for (const colour of datasets)
      expect(contrast(own('paper')[scheme], colour[scheme])).toBeGreaterThan(4.5)
    for (const eye of Object.keys(EYES))
      for (const [i, colour] of datasets.entries())
        for (const other of [...Object.values(kinds), ...datasets.slice(i + 1)])
          expect(apart(colour[scheme], other[scheme], eye)).toBeGreaterThan(5)
  }
})

test('every colour of the design is a pair, one on light and one on dark', () => {
  const colours = [...css.matchAll(/--([a-z-]+): ([^;]*#[^;]*);/g)].map(([, name]) => name!)
  expect(colours.length).toBeGreaterThan(10)
  expect(Object.keys(properties)).toEqual(colours)
  expect(pair(NEUTRAL)).toEqual(own('ink-soft'))
})

describe.each(SCHEMES)('on %s', (scheme) => {
  test.each([
    ...['ink', 'ink-soft', 'accent', 'warn'].flatMap((text) =>
      ['paper', 'paper-soft'].map((ground): [string, string] => [text, ground]),
    ),
    ['ink', 'warn-paper'],
    ['warn', 'warn-paper'],
    ['ink-soft', 'warn-paper'],
    ['accent', 'warn-paper'],
    ['ink', 'sea'],
    ['ink', 'land'],
    ['accent', 'sea'],
    ['accent', 'land'],
    ['paper', 'warn'],
    ['paper', 'accent'],
  ] as [string, string][])('%s is read on %s: contrast of 4.5 (WCAG AA)', (text, ground) => {
    expect(contrast(own(text)[scheme], own(ground)[scheme])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'sea', 'land'])(
    'marks, edges of ground and focus stand out on %s: contrast of 3 (WCAG AA)',
    (ground) => {
      for (const [name, colour] of [
        ...Object.entries(kinds),
        ['focus', own('focus')],
        ['no kind', pair(NEUTRAL)],
      ] as const)
        expect([name, contrast(colour[scheme], own(ground)[scheme]) >= 3]).toEqual([name, true])
    },
  )

  test('the number in a filled mark is read: paper on every kind, contrast of 4.5', () => {
    for (const [name, colour] of Object.entries(kinds))
      expect([name, contrast(own('paper')[scheme], colour[scheme]) >= 4.5]).toEqual([name, true])
  })

  test.each(Object.keys(EYES))('kinds, and voices, are told apart by %s eyes', (eye) => {
    const least = (colours: readonly string[]) =>
      Math.min(...colours.flatMap((a, i) => colours.slice(i + 1).map((b) => apart(a, b, eye))))
    expect(least(Object.values(kinds).map((colour) => colour[scheme]))).toBeGreaterThan(6)
    expect(least([...VOICES, OTHERS.colour].map((colour) => pair(colour)[scheme]))).toBeGreaterThan(
      5,
    )
  })
})

test('the arithmetic agrees with published values', () => {
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(apart('#ff0000', '#00a000', 'deutan')).toBeLessThan(
    apart('#ff0000', '#00a000', 'full colour') / 2,
  )
})
