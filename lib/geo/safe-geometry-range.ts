import type { Refusal } from './safe-geometry'
import { bounds } from './shapes'
import type { LonLat, Shape } from './shapes'

const SWAPPED = {
  rule: 'looks like latitude before longitude',
  cure: 'GeoJSON has longitude first: swap the two numbers of every position.',
}

/** What is wrong with the range of the numbers: degrees, longitude first. */
export function rangeIssue(shape: Shape): Refusal | undefined {
  const corners = shape.flat().flat()
  const bad = corners.find(([lon, lat]) => Math.abs(lon!) > 180 || Math.abs(lat!) > 90)
  if (!bad) return undefined
  const value = bad.join(', ')
  if (corners.every(([lon, lat]) => Math.abs(lon!) <= 90 && Math.abs(lat!) <= 180))
    return { value, ...SWAPPED }
  return {
    value,
    rule: 'is outside of longitude -180 to 180 and latitude -90 to 90',
    cure: 'Give degrees in WGS 84, not metres of a projection.',
  }
}

/** Whether only the swapped outline would hold the point it is about. */
export function lookSwapped(shape: Shape, [lon, lat]: LonLat): Refusal | undefined {
  const [west, south, east, north] = bounds(shape)
  const isIn = (x: number, y: number) => x >= west && x <= east && y >= south && y <= north
  return !isIn(lon, lat) && isIn(lat, lon)
    ? { value: shape[0]![0]![0]!.join(', '), ...SWAPPED }
    : undefined
}
