import type { Position } from 'geojson'
import { worldX, worldY, latitudeAt } from '#lib/geo'
import type { Box } from '#lib/geo'

/** Cells along the longer side of the region. */
const CELLS = 260

/** Most points that one name may stand at, and how far they keep apart, in cells. */
const MOST = 60
const APART = 11

/** Least clearance of a name, in cells: less has no room for a word. */
const LEAST = 2.2

/** Where a name may stand in an area, the roomiest point first. */
export type AreaPoints = { area: string; points: Position[] }

/**
 * Finds where the names of areas may stand: points far from the edges of each area within the box.
 * The box is cut into cells of the map's projection, and each cell asked which area it is of.
 * @param areaOf the area that a point is of, if it is of one whose name is wanted
 */
export function areaPoints(
  box: Box,
  areaOf: (point: Position) => string | undefined,
): AreaPoints[] {
  const [west, south, east, north] = box
  const [x0, x1, y0, y1] = [worldX(west, 1), worldX(east, 1), worldY(north, 1), worldY(south, 1)]
  const size = Math.max(x1 - x0, y1 - y0) / CELLS
  const [columns, rows] = [Math.ceil((x1 - x0) / size), Math.ceil((y1 - y0) / size)]
  const at = (column: number, row: number): Position => [
    (x0 + (column + 0.5) * size) * 360 - 180,
    latitudeAt(y0 + (row + 0.5) * size, 1),
  ]
  const cells = Array.from({ length: rows * columns }, (_, i) =>
    areaOf(at(i % columns, Math.floor(i / columns))),
  )
  const room = clearance(cells, columns, rows)
  const byArea = new Map<string, number[]>()
  for (const [i, area] of cells.entries()) {
    if (area === undefined || room[i]! < LEAST) continue
    const own = byArea.get(area)
    if (own) own.push(i)
    else byArea.set(area, [i])
  }
  return [...byArea].map(([area, own]) => {
    own.sort((a, b) => room[b]! - room[a]!)
    const chosen: number[] = []
    for (const i of own) {
      if (chosen.length === MOST) break
      const far = chosen.every(
        (other) =>
          Math.hypot(
            (i % columns) - (other % columns),
            Math.floor(i / columns) - Math.floor(other / columns),
          ) >= APART,
      )
      if (far) chosen.push(i)
    }
    return { area, points: chosen.map((i) => at(i % columns, Math.floor(i / columns))) }
  })
}

/** How many cells each cell is from the nearest one of another area, roughly (two-pass chamfer). */
function clearance(
  cells: readonly (string | undefined)[],
  columns: number,
  rows: number,
): number[] {
  const room = cells.map(() => Infinity)
  const pass = (order: number[], steps: readonly (readonly [number, number, number])[]): void => {
    for (const i of order) {
      const [column, row] = [i % columns, Math.floor(i / columns)]
      for (const [dx, dy, length] of steps) {
        const [x, y] = [column + dx, row + dy]
        const outside = x < 0 || y < 0 || x >= columns || y >= rows
        const other = y * columns + x
        const from = outside || cells[other] !== cells[i] ? 0 : room[other]!
        room[i] = Math.min(room[i]!, from + length)
      }
    }
  }
  const order = cells.map((_, i) => i)
  const steps = [
    [-1, 0, 1],
    [0, -1, 1],
    [-1, -1, 1.4],
    [1, -1, 1.4],
  ] as const
  pass(order, steps)
  pass(
    [...order].reverse(),
    steps.map(([dx, dy, length]) => [-dx, -dy, length] as const),
  )
  return room
}
