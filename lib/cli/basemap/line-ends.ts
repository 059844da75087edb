import type { Point } from '#lib/cli/basemap/point'

/**
 * Returns the first and the last point of a line.
 * @throws Error when the line has no point
 */
export function lineEnds(line: Point[]): [first: Point, last: Point] {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) throw new Error('Empty line')
  return [first, last]
}
