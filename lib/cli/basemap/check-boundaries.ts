import { area, kinks } from '@turf/turf'
import type { Boundary } from '#lib/cli/basemap/build-boundaries'

/** Largest share by which the governorates together may differ from Syria. */
const MAX_DIFFERENCE = 0.001

/**
 * Checks the boundaries as they will be written and returns their areas in km2
 * by place.
 * @throws Error when a polygon crosses itself, or when the governorates do not
 * add up to Syria (one of them swallowed a neighbour or the sea)
 */
export function checkBoundaries(boundaries: Boundary[]): Map<string, number> {
  const areas = new Map<string, number>()
  for (const boundary of boundaries) {
    const { place } = boundary.properties
    const crossings = kinks(boundary).features.length
    if (crossings > 0) throw new Error(`${place} crosses itself ${crossings} times`)
    areas.set(place, area(boundary) / 1e6)
  }
  const whole = areas.get('syria') ?? 0
  const sum = [...areas.values()].reduce((total, value) => total + value, 0) - whole
  if (Math.abs(sum - whole) > whole * MAX_DIFFERENCE) {
    throw new Error(`Governorates of ${sum} km2 do not make up Syria of ${whole} km2`)
  }
  return areas
}
