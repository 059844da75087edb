import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FeatureCollection, Position } from 'geojson'
import { readWorldLand } from '#lib/store'

/** The land of the world as its file has it: each line as steps from point to point. */
type Steps = { steps: number; land: number[][][]; borders: number[][] }

let made: Promise<FeatureCollection | undefined> | undefined

/**
 * Land and borders of the world as a basemap, read once; `undefined` where the program has none. A
 * line that leaves the longitudes on one side goes on where it left.
 */
export function worldBasemap(): Promise<FeatureCollection | undefined> {
  return (made ??= read())
}

async function read(): Promise<FeatureCollection | undefined> {
  const bytes = await readWorldLand(process.cwd())
  if (!bytes) return undefined
  const { steps, land, borders } = JSON.parse(
    (await promisify(gunzip)(bytes)).toString('utf8'),
  ) as Steps
  const turn = 360 * steps
  const line = (numbers: readonly number[]): Position[] => {
    let [x, y] = [0, 0]
    return Array.from({ length: numbers.length / 2 }, (_, i) => {
      const step = numbers[2 * i]!
      x += i === 0 ? step : step - Math.round(step / turn) * turn
      y += numbers[2 * i + 1]!
      return [x / steps, y / steps]
    })
  }
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { layer: 'land' },
        geometry: { type: 'MultiPolygon', coordinates: land.map((shape) => shape.map(line)) },
      },
      {
        type: 'Feature',
        properties: { layer: 'border' },
        geometry: { type: 'MultiLineString', coordinates: borders.map(line) },
      },
    ],
  }
}
