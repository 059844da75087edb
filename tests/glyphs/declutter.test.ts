import { NO_GLYPH, declutterer, ghostsBeside } from '#lib/glyphs'
import { columnsView } from '#lib/columns'
import { worldSize, worldX, worldY } from '#lib/geo'
import type { ColumnPlace } from '#lib/columns'
import type { Glyphs, PixelBox } from '#lib/glyphs'
import { PLACES, anyFilter, columnsOf, failsNaively, rowFacts } from '../columns/made-up'
import { expect, fc } from '../property'

const WORLD: PixelBox = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
const zoom = fc.integer({ min: 0, max: 18 })

test('glyph sums are those of a plain reading, by place and by kind', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { maxLength: 60 }), anyFilter, zoom, (facts, filter, at) => {
      const { columns, inOrder } = columnsOf(facts)
      const view = columnsView(columns)
      view.set(filter)
      const glyphs = declutterer(columns.places)(view.byPlace(), at, WORLD)
      const shown = inOrder.filter(
        (fact) => fact.place !== undefined && failsNaively(filter, fact).length === 0,
      )
      for (let glyph = 0; glyph < glyphs.length; glyph++) {
        const own = shown.filter(
          (fact) => glyphs.glyphOf[PLACES.findIndex(({ key }) => key === fact.place)] === glyph,
        )
        expect(glyphs.count[glyph]).toBe(own.length)
        expect(glyphs.contradicted[glyph]).toBe(
          own.filter((fact) => fact.facets.agreement.includes('contradicted')).length,
        )
        expect(glyphs.places[glyph]).toBe(new Set(own.map((fact) => fact.place)).size)
        columns.profiles.facets.kind.values.forEach((kind, stack) =>
          expect(glyphs.kinds[glyph * glyphs.stacks + stack]).toBe(
            own.filter((fact) => fact.facets.kind[0] === kind).length,
          ),
        )
      }
      expect(glyphs.count.reduce((sum, count) => sum + count, 0)).toBe(shown.length)
    }),
  )
})

test('ghosts and what is possible beside sure glyphs are all possible claims, and no ghost covers a glyph', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { maxLength: 60 }), anyFilter, zoom, (facts, filter, at) => {
      const { columns } = columnsOf(facts)
      const [open, sure] = [columnsView(columns), columnsView(columns)]
      open.set({ ...filter, rule: 'possibly' })
      sure.set({ ...filter, rule: 'surely' })
      const [all, some] = [open.byPlace(), sure.byPlace()]
      const possible = { ...all, counts: all.counts.map((count, i) => count - some.counts[i]!) }
      const glyphsOf = declutterer(columns.places)
      const [glyphs, pale] = [glyphsOf(some, at, WORLD), glyphsOf(possible, at, WORLD)]
      const { alone, beside } = ghostsBeside(glyphs, pale)
      const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0)
      expect(sum(alone.map((ghost) => pale.count[ghost]!)) + sum(beside)).toBe(sum(pale.count))
      for (const ghost of alone)
        for (let glyph = 0; glyph < glyphs.length; glyph++)
          expect(
            Math.hypot(glyphs.x[glyph]! - pale.x[ghost]!, glyphs.y[glyph]! - pale.y[ghost]!),
          ).toBeGreaterThanOrEqual(48)
    }),
  )
})

/** Claims at free coordinates, in Syria: more than are gathered one by one. */
function free(number: number): ColumnPlace[] {
  return Array.from({ length: number }, (_, i) => ({
    key: `at-${i}/whole`,
    place: `at-${i}`,
    part: 'whole',
    name: `${i}`,
    lon: 35.7 + ((i * 7919) % 100_003) / 40_000,
    lat: 34.9 + ((i * 104_729) % 99_991) / 60_000,
    level: 'site',
    metres: 100,
  }))
}
const fact = (place: string) => ({
  said: '2025-03-07',
  happened: '2025-03-07',
  place,
  facets: {
    kind: ['incident'],
    type: ['Battles'],
    outlet: ['o'],
    speaker: ['s'],
    party: [],
    standing: ['stated'],
    agreement: [],
  },
})

/** A glyph as it is drawn, by the place it stands at. */
const drawn = (glyphs: Glyphs, within: PixelBox = WORLD) =>
  Object.fromEntries(
    Array.from(
      glyphs.at,
      (at, i) => [at, { x: glyphs.x[i]!, y: glyphs.y[i]!, count: glyphs.count[i]! }] as const,
    ).filter(
      ([, { x, y }]) =>
        x >= within.left && x <= within.right && y >= within.top && y <= within.bottom,
    ),
  )

describe('very many free coordinates', () => {
  const places = free(30_000)
  const view = columnsView(
    columnsOf(
      places.map(({ key }) => fact(key)),
      places,
    ).columns,
  )
  const gather = declutterer(places)

  test.each([5, 8, 11, 14])('are all counted once at zoom %s', (at) => {
    const glyphs = gather(view.byPlace(), at, WORLD)
    expect(glyphs.count.reduce((sum, count) => sum + count, 0)).toBe(30_000)
    expect(glyphs.glyphOf.includes(NO_GLYPH)).toBe(false)
  })

  test.each([8, 12, 15])('are gathered alike wherever the map was panned to, at zoom %s', (at) => {
    const size = worldSize(at)
    const [x, y] = [worldX(36.5, size), worldY(35.5, size)]
    const views = [
      [0, 0],
      [333, -150],
      [-512, 401],
    ].map(([dx, dy]): PixelBox => ({
      left: x + dx! - 720,
      right: x + dx! + 720,
      top: y + dy! - 450,
      bottom: y + dy! + 450,
    }))
    const common: PixelBox = {
      left: Math.max(...views.map(({ left }) => left)),
      right: Math.min(...views.map(({ right }) => right)),
      top: Math.max(...views.map(({ top }) => top)),
      bottom: Math.min(...views.map(({ bottom }) => bottom)),
    }
    const [first, ...others] = views.map((one) => drawn(gather(view.byPlace(), at, one), common))
    expect(Object.keys(first!).length).toBeGreaterThan(0)
    for (const other of others) expect(other).toEqual(first)
  })
})

test('no two glyphs of places stand closer than 48 pixels', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { maxLength: 60 }), zoom, (facts, at) => {
      const { columns } = columnsOf(facts)
      const { x, y, length } = declutterer(columns.places)(
        columnsView(columns).byPlace(),
        at,
        WORLD,
      )
      for (let a = 0; a < length; a++)
        for (let b = 0; b < a; b++)
          expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThanOrEqual(48)
    }),
  )
})
