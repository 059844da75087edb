import { bboxClip, multiPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import { boxesMeet, shapeBox } from './box'
import type { Box } from './box'
import { overlay } from './overlay'
import { isInShape } from './rings'
import { shapeOf } from './shape'
import type { LonLat, Shape } from './shape'
import { disc } from './shapes'

/** The land of the basemap, for outlines of places on it. */
export type Land = {
  /**
   * The part of a shape on land; the shape itself where it reaches beyond the basemap, or has no
   * land at all.
   */
  clip: (shape: Shape) => Shape
  /**
   * Whether there is land within a kilometre: points of harbour towns may fall into the water of a
   * simplified coast.
   */
  isNear: (point: LonLat) => boolean
  /**
   * The lines of the sea's coast that come into a box: no lake shores, and not the lines along
   * which the basemap was cut off.
   */
  coast: (box: Box) => Position[][]
}

/** Side of the smallest tile in degrees: two of them hold the 10 km around a town. */
const TILE = 0.25

/** Prepares land given as checked polygons. Tiles are cut when first asked for, and kept. */
export function createLand(land: Shape): Land {
  const whole = shapeBox(land)
  const tiles = new Map<string, Shape>()

  /** The land around a box, cut off at lines that lie clear of it. */
  const around = ([west, south, east, north]: Box): Shape => {
    let side = TILE
    while (side < Math.max(east - west, north - south)) side *= 2
    const [column, row] = [Math.floor(west / side), Math.floor(south / side)]
    const key = `${side}/${column}/${row}`
    // A quarter more on each side: along a cut, clipping leaves edges upon edges, which no shape
    // may meet.
    const tile =
      tiles.get(key) ??
      cut(land, [
        (column - 0.25) * side,
        (row - 0.25) * side,
        (column + 2.25) * side,
        (row + 2.25) * side,
      ])
    tiles.set(key, tile)
    return tile
  }

  return {
    clip(shape) {
      const box = shapeBox(shape)
      if (
        land.length === 0 ||
        box[0] < whole[0] ||
        box[1] < whole[1] ||
        box[2] > whole[2] ||
        box[3] > whole[3]
      )
        return shape
      const dry = overlay(shape, around(box), 'intersect')
      return dry.length > 0 ? dry : shape
    },
    isNear(point) {
      const rim = disc(point, 1000)
      const near = around(shapeBox(rim))
      return [[...point], ...rim[0]![0]!].some((corner) => isInShape(corner, near))
    },
    coast: (box) => land.flatMap(([edge]) => coastLines(edge!, box, whole)),
  }
}

function cut(land: Shape, box: Box): Shape {
  return land.flatMap((rings) => {
    if (!boxesMeet(shapeBox([rings]), box)) return []
    // Turf leaves rings of nothing behind where a ring lies outside of the box.
    return shapeOf(
      bboxClip(multiPolygon([rings]), [...box]).geometry as Parameters<typeof shapeOf>[0],
    )
      .map((item) => item.filter((corners) => corners.length >= 4))
      .filter((item) => item.length > 0)
  })
}

function coastLines(edge: readonly Position[], box: Box, whole: Box): Position[][] {
  const lines: Position[][] = []
  let isOpen = false
  for (let index = 1; index < edge.length; index++) {
    const [a, b] = [edge[index - 1]!, edge[index]!]
    const isCut = [0, 1].some(
      (axis) => a[axis] === b[axis] && (a[axis] === whole[axis] || a[axis] === whole[axis + 2]),
    )
    const isIn = [0, 1].every(
      (axis) =>
        Math.max(a[axis]!, b[axis]!) >= box[axis]! &&
        Math.min(a[axis]!, b[axis]!) <= box[axis + 2]!,
    )
    if (isIn && !isCut && isOpen) lines.at(-1)!.push(b)
    else if (isIn && !isCut) lines.push([a, b])
    isOpen = isIn && !isCut
  }
  return lines
}
