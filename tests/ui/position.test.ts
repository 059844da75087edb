import { position, samePlace, zoomToShow } from '../../app/ui/map/position'
import { fc } from '../property'

const map = (x: number, y: number, minZoom = 1) => ({
  getSize: () => ({ x, y }) as never,
  getMinZoom: () => minZoom,
})
const at = (zoom: number, window?: readonly [number, number]) => ({
  lat: 35,
  lon: 36,
  zoom,
  window,
})

test.each([
  ['a link that does not say how much was seen', at(9), map(390, 300), 9],
  ['the same window', at(9, [800, 600]), map(800, 600), 9],
  ['a larger window', at(9, [390, 300]), map(1440, 700), 9],
  ['a window that is a little smaller', at(9, [800, 600]), map(760, 600), 9],
  ['half as wide', at(9, [800, 600]), map(400, 600), 8],
  ['half as high', at(9, [800, 600]), map(800, 300), 8],
  ['a phone', at(9.5, [800, 700]), map(390, 330), 8.5],
  ['no closer than the map goes', at(9, [1600, 700]), map(390, 330, 8), 8],
  ['a map without a size', at(9, [1600, 700]), map(0, 0), 9],
])('%s is shown at its zoom', (_, position, of, zoom) => {
  expect(zoomToShow(position, of)).toBe(zoom)
})

test('a smaller map shows all that was seen, save for seven percent, and no more than it must', () => {
  const pixels = fc.integer({ min: 200, max: 3000 })
  fc.assert(
    fc.property(
      pixels,
      pixels,
      pixels,
      pixels,
      fc.integer({ min: 14, max: 26 }),
      (w, h, x, y, z) => {
        const zoom = zoomToShow(at(z / 2, [w, h]), map(x, y))
        const scale = 2 ** (zoom - z / 2)
        expect(Math.max((w * scale) / x, (h * scale) / y)).toBeLessThanOrEqual(1.08)
        expect(zoom).toBeLessThanOrEqual(z / 2)
        if (zoom < z / 2) expect(Math.max((w * scale) / x, (h * scale) / y)).toBeGreaterThan(0.7)
      },
    ),
  )
})

test('a map over the antimeridian is written into the address as a place on Earth', () => {
  const standing = position({
    getCenter: () => ({ lat: -17, lng: 180.25 }),
    getSize: () => ({ x: 800, y: 600 }),
    getZoom: () => 8,
  } as never)
  expect(standing).toEqual({ lat: -17, lon: -179.75, zoom: 8, window: [800, 600] })
  expect(samePlace(standing, { ...standing, lon: 180.25 })).toBe(true)
  expect(samePlace(standing, { ...standing, lon: 179.75 })).toBe(false)
})
