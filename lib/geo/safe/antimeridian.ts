import type { Position } from 'geojson'
import { shapeBox } from '../box'
import { overlay } from '../overlay'
import type { Shape } from '../shape'
import { rectangle } from '../shapes'
import type { Refusal } from './refusal'
import { selfCrossing } from './self-crossing'

/**
 * The shape, cut at the antimeridian where a ring runs over it. Crossings are looked for once rings
 * are laid out as they run, before anything is computed with them.
 */
export function alongMeridian(shape: Shape): Shape | Refusal {
  const laid: Shape = []
  for (const rings of shape) {
    const polygon = laidOut(rings)
    if (!polygon)
      return {
        value: rings[0]![0]!.join(', '),
        rule: 'begins a ring that runs round a pole or the earth',
        cure: 'Close it along the antimeridian and the pole.',
      }
    laid.push(polygon)
  }
  return selfCrossing(laid) ?? cutAtAntimeridian(laid)
}

/**
 * A shape whose longitudes may run past 180 degrees, within them: cut at the antimeridian, the far
 * side moved round.
 */
export function cutAtAntimeridian(shape: Shape): Shape {
  return shape.flatMap((rings) => {
    const [west, , east] = shapeBox([rings])
    if (west >= -180 && east <= 180) return [rings]
    return [-360, 0, 360].flatMap((turn) => {
      // Past the poles, so that no corner touches the box there.
      const part = overlay([rings], rectangle([turn - 180, -100, turn + 180, 100]), 'intersect')
      return part.map((item) =>
        item.map((corners) =>
          corners.map(([lon, lat]): Position => [Math.min(180, Math.max(-180, lon! - turn)), lat!]),
        ),
      )
    })
  })
}

/**
 * Rings as they run: past 180 degrees where an edge jumps; `undefined` where one does not come back
 * to its start.
 */
function laidOut(rings: Position[][]): Position[][] | undefined {
  const [edge, ...holes] = rings.map(unrolled)
  if (!edge) return undefined
  const [west, , east] = shapeBox([[edge]])
  if (east - west > 360) return undefined
  const result = [edge]
  for (const hole of holes) {
    if (!hole) return undefined
    const [left, , right] = shapeBox([[hole]])
    // A hole beyond the antimeridian belongs where its polygon was laid.
    const turn = [0, 360, -360].find((by) => left + by >= west && right + by <= east) ?? 0
    result.push(turn === 0 ? hole : hole.map(([lon, lat]) => [lon! + turn, lat!]))
  }
  return result
}

function unrolled(corners: Position[]): Position[] | undefined {
  let turn = 0
  const laid = corners.map(([lon, lat], index): Position => {
    const before = corners[index - 1]
    const jump = before ? lon! - before[0]! : 0
    // Along a pole an edge may span the world: every longitude is the same point there.
    const isPole = Math.abs(lat!) === 90 && before?.[1] === lat
    if (Math.abs(jump) > 180 && !isPole) turn -= 360 * Math.sign(jump)
    return [lon! + turn, lat!]
  })
  return turn === 0 ? laid : undefined
}
