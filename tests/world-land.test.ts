import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const { steps, land, borders } = JSON.parse(
  gunzipSync(readFileSync('data/kit/world.json.gz')).toString(),
) as { steps: number; land: number[][][]; borders: number[][] }

function unpacked(line: readonly number[]): [number, number][] {
  let [x, y] = [0, 0]
  return Array.from({ length: line.length / 2 }, (_, i) => {
    x += line[2 * i]!
    y += line[2 * i + 1]!
    return [x / steps, y / steps]
  })
}

const rings = land.flat().map(unpacked)

/** Whether a page draws a point as land: all rings in one fill, once a turn of the Earth. */
const isLand = (lon: number, lat: number): boolean =>
  [-360, 0, 360].some(
    (turn) =>
      rings.reduce((crossed, ring) => crossed + crossings(ring, lon + turn, lat), 0) % 2 === 1,
  )

function crossings(ring: readonly [number, number][], lon: number, lat: number): number {
  let count = 0
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length]!
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) count++
  }
  return count
}

test('no line of the world leaps over the map, from one edge to the other', () => {
  const leaps = [...rings, ...borders.map(unpacked)].flatMap((line) =>
    line.filter(([x, y], i) => {
      const [before, beforeY] = line[i - 1] ?? [x, y]
      const isAlongTheEdge = Math.abs(y) >= 85 && Math.abs(beforeY) >= 85
      return !isAlongTheEdge && Math.abs(x - before) > 30
    }),
  )
  expect(leaps).toEqual([])
})

test.each([
  ['the Sahara', 5, 25],
  ['the Volta, west of Greenwich', -0.5, 7],
  ['London', -0.5, 51.4],
  ['the Volga', 45, 54],
  ['Chukotka west of 180°', 175, 67],
  ['Chukotka east of 180°', -175, 67],
  ['Vanua Levu', 179.3, -16.6],
  ['Alaska', -150, 65],
  ['Antarctica', 60, -80],
  ['Patagonia', -69, -45],
  ['Khartoum', 32.5, 15.5],
  ['Cali', -76.5, 3.4],
])('%s is drawn as land', (_, lon, lat) => {
  expect(isLand(lon, lat)).toBe(true)
})

test.each([
  ['the Mediterranean', 18, 35],
  ['the Black Sea', 34, 43],
  ['the Red Sea', 38, 20],
  ['the Caspian', 51, 42],
  ['the Pacific at 180°', 180, 0],
  ['the Atlantic', -30, 30],
  ['the Indian Ocean', 80, -20],
  ['the Pacific west of America', -95, 0],
])('%s is drawn as sea', (_, lon, lat) => {
  expect(isLand(lon, lat)).toBe(false)
})
