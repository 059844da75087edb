import { boxOf, roundedToPrecision } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { MatchRow } from '#lib/matches'
import type { Spot } from '#lib/store'
import type { Compared } from '#lib/compare'
import type { MatchList } from '#lib/views'

/**
 * What the map of matches counts at each place: rows of the first side by their grade, and rows that
 * are only on the other. A row of several places stands at the first, so that it counts once.
 */
export function matchSpots({ found, here, there }: Compared): Spot[] {
  const spots = new Map<string, Spot>()
  function add({ spots: [spot] }: MatchRow, list: MatchList) {
    const { at, level, metres } = spot!
    const [lon, lat] = [roundedToPrecision(at[0], metres), roundedToPrecision(at[1], metres)]
    const key = `${lon},${lat},${level}`
    const known = spots.get(key) ?? {
      at: `${spots.size}/whole`,
      name: '',
      level,
      metres,
      lon,
      lat,
      places: 1,
      count: 0,
      kinds: {},
      contradicted: 0,
    }
    spots.set(key, {
      ...known,
      metres: Math.max(known.metres, metres),
      count: known.count + 1,
      kinds: { ...known.kinds, [list]: (known.kinds[list] ?? 0) + 1 },
    })
  }
  here.rows.forEach((row, i) => {
    const grade = found.left[i]!
    add(row, grade === 'none' ? 'here' : grade)
  })
  there.rows.forEach((row, i) => found.right[i] === 'none' && add(row, 'there'))
  return [...spots.values()]
}

/** The box of spots, for the first view of their map; the lands that people live in without any. */
export const spotBox = (spots: readonly Spot[]): Box =>
  boxOf(spots.map(({ lon, lat }): [number, number] => [lon, lat])) ?? [-170, -56, 180, 72]
