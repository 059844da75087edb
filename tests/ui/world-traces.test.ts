import { worldTraces } from '../../app/ui/map/base/offline/world-traces'

/** A line as the world's land is stored: differences in steps of a degree. */
const stored = (line: readonly (readonly [number, number])[], steps: number) =>
  line.flatMap(([lon, lat], i) => {
    const [beforeLon, beforeLat] = i === 0 ? [0, 0] : line[i - 1]!
    return [(lon - beforeLon) * steps, (lat - beforeLat) * steps]
  })

test('land over the line where longitudes begin again is one piece', () => {
  // a square of 4 by 10 degrees around Greenwich, in longitudes from 0 to 360
  const square = [
    [358, 0],
    [2, 0],
    [2, 10],
    [358, 10],
    [358, 0],
  ] as const
  const { land } = worldTraces({ steps: 10, land: [[stored(square, 10)]], borders: [] })
  const [west, , east] = land[0]!.box
  expect(east - west).toBeCloseTo(4 / 360, 9)
})

test('land that does not cross it stays where it is', () => {
  const square = [
    [-20, 0],
    [60, 0],
    [60, 10],
    [-20, 0],
  ] as const
  const { land, borders } = worldTraces({
    steps: 10,
    land: [[stored(square, 10)]],
    borders: [stored(square, 10)],
  })
  for (const { box } of [land[0]!, borders[0]!]) {
    expect(box[0]).toBeCloseTo(160 / 360, 9)
    expect(box[2]).toBeCloseTo(240 / 360, 9)
  }
})
