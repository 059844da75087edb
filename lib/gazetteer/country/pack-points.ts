import type { Place } from '#lib/model'

type Point = Place['properties']['points'][number]
type Coordinates = readonly [lon: number, lat: number]

/**
 * Points are written as steps of 0.0001 degrees (11 m) from their place where all are known to no
 * more, else as they are behind an `@`.
 */
const STEPS = 1e4

const inSteps = (value: number) => Math.round(value * STEPS)
const isStep = (value: number) => inSteps(value) / STEPS === value

/** A place's points in a cell, `;` between them; one that is the place's own is empty. */
export function packPoints(points: readonly Point[], [lon, lat]: Coordinates): string {
  return points
    .map((point) => {
      if (point.lon === lon && point.lat === lat) return ''
      if (![lon, lat, point.lon, point.lat].every(isStep)) return `@${point.lon} ${point.lat}`
      return `${inSteps(point.lon) - inSteps(lon)} ${inSteps(point.lat) - inSteps(lat)}`
    })
    .join(';')
}

/** Reads one point of a cell. */
export function unpackPoint(cell: string, [lon, lat]: Coordinates): [lon: number, lat: number] {
  if (cell === '') return [lon, lat]
  const [east, north] = cell.replace('@', '').split(' ').map(Number) as [number, number]
  return cell.startsWith('@')
    ? [east, north]
    : [(inSteps(lon) + east) / STEPS, (inSteps(lat) + north) / STEPS]
}

/**
 * A source's words with ids of the place as their keys: "GeoNames 173364" -> "GeoNames {geonames}",
 * the same for thousands.
 */
export function packSource(source: string, ids: Readonly<Record<string, string>>): string {
  let out = source
  for (const [key, id] of Object.entries(ids))
    if (id.length > 2 && !out.includes('{'))
      out = out.replace(
        new RegExp(`(?<![\\w])${id.replace(/\W/g, '\\$&')}(?![\\w])`),
        () => `{${key}}`,
      )
  return unpackSource(out, ids) === source ? out : source
}

/** The words again. */
export function unpackSource(source: string, ids: Readonly<Record<string, string>>): string {
  return source.replace(/\{(\w+)\}/g, (whole, key: string) => ids[key] ?? whole)
}
