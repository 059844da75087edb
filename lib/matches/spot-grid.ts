import { METRES_PER_DEGREE } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import type { MatchRow } from './match-row'

/** Radius of the sphere on which one degree is as long as `METRES_PER_DEGREE` says. */
const RADIUS = (METRES_PER_DEGREE * 180) / Math.PI
/** How many days share a cell. */
const DAYS = 8
/** Cells are numbered in each direction modulo this, so that a key is a whole number exactly. */
const [SPACE, TIME] = [2 ** 12, 2 ** 14]
/** Places known to within this are of level 0; each further level is known half as well. */
const LEVEL_METRES = 1000

/** A point in space: no meridian and no pole is special. */
export type Point = readonly [x: number, y: number, z: number]

/** The point of a place on the sphere, in metres from its centre. */
export function spherePoint([lon, lat]: LonLat): Point {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
  const around = Math.cos(north) * RADIUS
  return [around * Math.cos(east), around * Math.sin(east), RADIUS * Math.sin(north)]
}

/** Metres along the ground between two points; the same whichever comes first. */
export function metresBetween(a: Point, b: Point): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  return 2 * RADIUS * Math.asin(Math.min(1, chord / (2 * RADIUS)))
}

const levelOf = (metres: number) =>
  metres <= LEVEL_METRES ? 0 : Math.ceil(Math.log2(metres / LEVEL_METRES))
const metresOf = (level: number) => LEVEL_METRES * 2 ** level

/**
 * Finds rows by place and day. A row may lie as far off as it is known badly, so that one grid would
 * have cells as wide as the worst. There is one for each level of precision instead, and whoever
 * asks from a place looks at each with cells that fit both.
 */
export type SpotGrid = {
  /** Calls back for every row that may be within reach, some of them more than once, and others. */
  each: (row: MatchRow, visit: (row: number) => void) => void
}

/**
 * Puts rows into the grid.
 * @param reach metres and days that are allowed beyond what precision allows.
 */
export function spotGrid(
  rows: readonly MatchRow[],
  reach: { metres: number; days: number },
): SpotGrid {
  const spots = rows.flatMap(({ spots }, row) =>
    spots.map(({ at, metres }) => ({ row, point: spherePoint(at), level: levelOf(metres) })),
  )
  const levels = [...new Set(spots.map(({ level }) => level))].sort((a, b) => a - b)
  const made = new Map<string, Map<number, number[]>>()
  const cellOf = (level: number) => 2 * (reach.metres + 2 * metresOf(level))

  function grid(level: number, upTo: boolean): Map<number, number[]> {
    const name = `${level}${upTo}`
    const known = made.get(name)
    if (known) return known
    const cells = new Map<number, number[]>()
    const cell = cellOf(level)
    for (const spot of spots) {
      if (upTo ? spot.level > level : spot.level !== level) continue
      const { first, last } = rows[spot.row]!
      const [x, y, z] = spot.point.map((value) => Math.floor((value + RADIUS) / cell))
      for (let time = slot(first); time <= slot(last); time++) {
        const key = keyOf(x!, y!, z!, time)
        const found = cells.get(key)
        if (found) found.push(spot.row)
        else cells.set(key, [spot.row])
      }
    }
    made.set(name, cells)
    return cells
  }

  function look(
    level: number,
    upTo: boolean,
    point: Point,
    radius: number,
    times: readonly [number, number],
    visit: (row: number) => void,
  ) {
    const cells = grid(level, upTo)
    const cell = cellOf(level)
    const [low, high] = [-radius, radius].map((by) =>
      point.map((value) => Math.floor((value + by + RADIUS) / cell)),
    ) as [number[], number[]]
    for (let x = low[0]!; x <= high[0]!; x++)
      for (let y = low[1]!; y <= high[1]!; y++)
        for (let z = low[2]!; z <= high[2]!; z++)
          for (let time = times[0]; time <= times[1]; time++)
            for (const row of cells.get(keyOf(x, y, z, time)) ?? []) visit(row)
  }

  return {
    each({ spots, first, last }, visit) {
      const times = [slot(first - reach.days), slot(last + reach.days)] as const
      for (const { at, metres } of spots) {
        const [point, own] = [spherePoint(at), levelOf(metres)]
        if (levels.some((level) => level <= own))
          look(own, true, point, reach.metres + metres + metresOf(own), times, visit)
        for (const level of levels)
          if (level > own)
            look(level, false, point, reach.metres + metres + metresOf(level), times, visit)
      }
    },
  }
}

const slot = (day: number) => Math.floor(day / DAYS)
const wrapped = (value: number, by: number) => ((value % by) + by) % by
/** Cells far apart may share a key: whoever asks weighs what is found. */
const keyOf = (x: number, y: number, z: number, time: number) =>
  ((wrapped(x, SPACE) * SPACE + wrapped(y, SPACE)) * SPACE + wrapped(z, SPACE)) * TIME +
  wrapped(time, TIME)
