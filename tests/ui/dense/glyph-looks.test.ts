import type { Glyphs } from '#lib/glyphs'
import { shortCount } from '../../../app/ui/dense/canvas/draw-glyph'
import type { Palette } from '../../../app/ui/dense/canvas/draw-glyph'
import {
  RING_STEPS,
  sameLooks,
  glyphLooks,
  roundedCount,
} from '../../../app/ui/dense/canvas/glyph-looks'
import { canvasFrame, changesBetween } from '../../../app/ui/dense/canvas/canvas-frame'
import type { CanvasFrame } from '../../../app/ui/dense/canvas/canvas-frame'
import { expect, fc } from '../../property'

const PALETTE: Palette = {
  kinds: ['red', 'green', 'blue'],
  paper: 'white',
  ink: 'black',
  soft: 'grey',
  warn: 'maroon',
  focus: 'navy',
}

/** One glyph: its kinds, how many are contradicted, its places. */
const one = fc.record({
  kinds: fc.tuple(fc.nat(3000), fc.nat(30), fc.nat(1)).filter((kinds) => kinds.some(Boolean)),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  places: fc.integer({ min: 1, max: 3 }),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

const glyphsOf = (list: readonly One[]): Glyphs => {
  const count = Uint32Array.from(list, ({ kinds }) => kinds[0] + kinds[1] + kinds[2])
  return {
    zoom: 8,
    length: list.length,
    stacks: 3,
    x: new Float64Array(list.length),
    y: new Float64Array(list.length),
    count,
    contradicted: Uint32Array.from(list, ({ share }, i) => Math.floor(share * count[i]!)),
    kinds: Uint32Array.from(list.flatMap(({ kinds }) => kinds)),
    at: new Uint32Array(list.length),
    places: Uint32Array.from(list, ({ places }) => places),
    glyphOf: new Uint32Array(0),
  }
}
const all = (glyphs: Glyphs) => Array.from({ length: glyphs.length }, (_, glyph) => ({ glyph }))

test('a ring is whole; every kind there is has its part of it, as large as its share to a few steps, and no other has any', () => {
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (list) => {
      const glyphs = glyphsOf(list)
      const { ends, against } = glyphLooks(glyphs, all(glyphs))
      list.forEach(({ kinds }, i) => {
        const parts = kinds.map(
          (_, stack) => ends[i * 3 + stack]! - (stack === 0 ? 0 : ends[i * 3 + stack - 1]!),
        )
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(RING_STEPS)
        kinds.forEach((here, stack) => {
          expect(parts[stack]! > 0).toBe(here > 0)
          expect(
            Math.abs(parts[stack]! - (here / glyphs.count[i]!) * RING_STEPS),
          ).toBeLessThanOrEqual(3)
        })
        expect(against[i]! > 0).toBe(glyphs.contradicted[i]! > 0)
        expect(against[i]!).toBeLessThanOrEqual(RING_STEPS)
      })
    }),
  )
})

test.each([
  [1, '1'],
  [999, '999'],
  [1000, '1K'],
  [1249, '1.2K'],
  [1251, '1.3K'],
  [9960, '10K'],
  [12_345, '12K'],
  [999_499, '1M'],
  [1_260_000, '1.3M'],
  [2_000_000_000, '2B'],
])('%d claims are written as %s', (count, text) => {
  expect(shortCount(roundedCount(count))).toBe(text)
})

test('a glyph looks like itself, and like none with another number, ring, arc or line', () => {
  const glyphs = glyphsOf([
    { kinds: [50, 50, 0], share: 0, places: 1 },
    { kinds: [51, 50, 0], share: 0, places: 1 },
    { kinds: [90, 10, 0], share: 0, places: 1 },
    { kinds: [50, 50, 0], share: 0.3, places: 1 },
    { kinds: [50, 50, 0], share: 0, places: 2 },
  ])
  const looks = glyphLooks(glyphs, all(glyphs))
  for (const i of [0, 1, 2, 3, 4])
    for (const j of [0, 1, 2, 3, 4]) expect(sameLooks(looks, i, looks, j)).toBe(i === j)
})

/** Glyphs at places of a grid, as they stand in one view. */
const scene = fc
  .uniqueArray(fc.tuple(fc.nat(9), one), { maxLength: 10, selector: ([place]) => place })
  .map((list): CanvasFrame => {
    const seen = list.map(([place], glyph) => ({
      glyph,
      x: (place % 5) * 48,
      y: Math.floor(place / 5) * 48,
    }))
    return canvasFrame({
      view: 'here',
      palette: PALETTE,
      glyphs: glyphsOf(list.map(([, glyph]) => glyph)),
      seen,
    })
  })
/** Where each look stands. */
const stands = ({
  seen,
  looks,
}: {
  seen: CanvasFrame['seen']
  looks: ReturnType<CanvasFrame['looks']>
}) =>
  seen.map(
    ({ x, y }, i) =>
      `${x},${y}: ${[looks.count[i], looks.against[i], looks.several[i], ...looks.ends.subarray(i * looks.stacks, (i + 1) * looks.stacks)].join(' ')}`,
  )

test('what is taken off and drawn turns one view into the next, and touches nothing that stays as it is', () => {
  fc.assert(
    fc.property(scene, scene, (last, next) => {
      const change = changesBetween(last, next)
      fc.pre(change !== undefined)
      const [before, after] = [
        stands({ seen: last.seen, looks: last.looks() }),
        stands({ seen: next.seen, looks: next.looks() }),
      ]
      const [off, on] = [stands(change.off), stands(change.on)]
      expect([...before.filter((line) => !off.includes(line)), ...on].sort()).toEqual(
        [...after].sort(),
      )
      expect(off.filter((line) => after.includes(line))).toEqual([])
    }),
  )
})

test('another view, other colours or nothing before it is drawn anew as a whole', () => {
  const glyphs = glyphsOf([{ kinds: [2, 0, 0], share: 0, places: 1 }])
  const here = canvasFrame({
    view: 'here',
    palette: PALETTE,
    glyphs,
    seen: [{ glyph: 0, x: 0, y: 0 }],
  })
  expect(changesBetween(here, here)).toMatchObject({ off: { seen: [] }, on: { seen: [] } })
  expect(changesBetween(undefined, here)).toBeUndefined()
  expect(changesBetween({ ...here, view: 'there' }, here)).toBeUndefined()
  expect(changesBetween({ ...here, palette: { ...PALETTE } }, here)).toBeUndefined()
})
