import type { FeatureCollection, Geometry, Position } from 'geojson'

/** Steps a degree: the basemap's coordinates have four decimals. */
const STEPS = 10_000

/**
 * Coordinates as whole steps, each position as its difference from the one before it in its line:
 * less than half of the text.
 */
export type Packed = number[] | Packed[]

const isLine = (coordinates: unknown): coordinates is Position[] =>
  Array.isArray(coordinates) &&
  Array.isArray(coordinates[0]) &&
  typeof coordinates[0][0] === 'number'

function packed(coordinates: unknown): Packed {
  if (!isLine(coordinates)) return (coordinates as unknown[]).map(packed) as Packed[]
  const steps = coordinates.map(
    ([x, y]) => [Math.round(x! * STEPS), Math.round(y! * STEPS)] as const,
  )
  return steps.flatMap(([x, y], i) =>
    i === 0 ? [x, y] : [x - steps[i - 1]![0], y - steps[i - 1]![1]],
  )
}

function unpacked(coordinates: Packed): unknown {
  if (typeof coordinates[0] !== 'number') return (coordinates as Packed[]).map(unpacked)
  let [x, y] = [0, 0]
  return Array.from({ length: coordinates.length / 2 }, (_, i) => {
    x += coordinates[2 * i] as number
    y += coordinates[2 * i + 1] as number
    return [x / STEPS, y / STEPS]
  })
}

const withGeometries = (
  map: FeatureCollection,
  change: (coordinates: unknown) => unknown,
): FeatureCollection => ({
  ...map,
  features: map.features.map((feature) =>
    feature.geometry.type === 'Point'
      ? feature
      : {
          ...feature,
          geometry: {
            ...feature.geometry,
            coordinates: change((feature.geometry as { coordinates: unknown }).coordinates),
          } as Geometry,
        },
  ),
})

/**
 * Lines and polygons, made smaller for a copy that no server compresses. `unpackMap` gives back the
 * same, to four decimals.
 */
export const packMap = (map: FeatureCollection): object => withGeometries(map, packed)

/** What `packMap` was given. */
export const unpackMap = (map: object): FeatureCollection =>
  withGeometries(map as FeatureCollection, (coordinates) => unpacked(coordinates as Packed))
