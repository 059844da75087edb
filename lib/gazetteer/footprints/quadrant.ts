import { overlay, rectangle, shapeBox } from '#lib/geo'
import type { LonLat, Shape } from '#lib/geo'
import type { Quadrant } from '#lib/model'

/** A hair (a centimetre) off the middle, so that the cut meets no corner of a round shape. */
const OFF = 1e-7

/**
 * The part of a shape in one direction: half of its box for north, a quarter for northeast, the
 * middle ninth for the centre. A round shape is cut through its `center`. `undefined` where the
 * shape has no ground there.
 */
export function quadrantOf(shape: Shape, quadrant: Quadrant, center?: LonLat): Shape | undefined {
  const [west, south, east, north] = shapeBox(shape)
  const [width, height] = [east - west, north - south]
  const [x, y] = center ?? [west + width / 2, south + height / 2]
  const box =
    quadrant === 'centre'
      ? ([west + width / 3, south + height / 3, east - width / 3, north - height / 3] as const)
      : ([
          quadrant.includes('east') ? x + OFF : west - 1,
          quadrant.includes('north') ? y + OFF : south - 1,
          quadrant.includes('west') ? x + OFF : east + 1,
          quadrant.includes('south') ? y + OFF : north + 1,
        ] as const)
  const part = overlay(shape, rectangle(box), 'intersect')
  return part.length > 0 ? part : undefined
}
