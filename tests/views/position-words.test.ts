import { positionWords } from '#lib/views'
import type { Footprint, PrecisionLevel } from '#lib/model'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { expect, fc } from '../property'

const words = wordsIn('en')
const ground = (metres: number, level: PrecisionLevel = 'settlement') =>
  ({
    geometry: { type: 'MultiPolygon', coordinates: [] },
    precision: { level, metres },
  }) as unknown as Footprint
const at = (anchor?: [number, number], isArea = false) => ({ anchor, isArea })

test.each([
  [100, '35.183, 35.949 (accurate to about 0.1 km)'],
  [2_000, '35.18, 35.95 (accurate to about 2 km)'],
  [12_000, '35.2, 35.9 (accurate to about 12 km)'],
  [60_000, '35, 36 (accurate to about 60 km)'],
])('a point that is true to %d m is copied as %s', (metres, text) => {
  expect(positionWords(at([35.94913, 35.18251]), ground(metres), words)).toBe(text)
})

test('an area, vague ground, ground that is not drawn and a place without a point have no position', () => {
  expect(positionWords(at([36, 35], true), ground(2_000), words)).toBeUndefined()
  for (const level of ['governorate', 'vague', 'country'] as const)
    expect(positionWords(at([36, 35]), ground(2_000, level), words)).toBeUndefined()
  expect(
    positionWords(at([36, 35]), { ...ground(2_000), geometry: undefined } as never, words),
  ).toBeUndefined()
  expect(positionWords(at([36, 35]), undefined, words)).toBeUndefined()
  expect(positionWords(at(), ground(2_000), words)).toBeUndefined()
})

test('what is copied lies within the radius it names, and one digit less may not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.integer({ min: 20, max: 50_000 }),
      (lat, metres) => {
        const [said] = positionWords(at([0, lat]), ground(metres), words)!.split(',')
        expect(Math.abs(Number(said) - lat) * 111_320).toBeLessThanOrEqual(metres + 1)
        const digits = said!.split('.')[1]?.length ?? 0
        if (digits > 0) expect((0.5 / 10 ** (digits - 1)) * 111_320).toBeGreaterThan(metres)
        expect(said).not.toMatch(/^-0(\.0*)?$/)
      },
    ),
  )
})

test('Baniyas has a position, the Syrian coast has none', async () => {
  const { map } = await ownProject()
  const of = (id: string) =>
    positionWords(
      map.places.find((place) => place.id === id)!,
      map.footprints[`${id}/whole`],
      words,
    )
  expect(of('baniyas')).toMatch(/^35\.\d{1,2}, 35\.\d{1,2} \(accurate to about/)
  expect(of('syrian-coast')).toBeUndefined()
})
