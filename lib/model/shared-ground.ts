import type { ClaimPlace } from './claim'
import { INNER_PARTS, OUTER_PARTS, PARTS_OF_AREA } from './terms'
import type { Quadrant } from './terms'

/** The places of a claim. */
type Placed = { places: readonly ClaimPlace[] }

/**
 * How one stretch of ground relates to another: `wider` contains it, `narrower` lies in it, `meets`
 * shares some of it.
 */
export type SpatialRelation = 'same' | 'wider' | 'narrower' | 'meets' | 'apart'

/** How two parts of one place relate to each other. */
export function partRelation(a: string, b: string): SpatialRelation {
  if (a === b) return 'same'
  if (a === 'area' || b === 'area') {
    const other = a === 'area' ? b : a
    if (PARTS_OF_AREA.includes(other)) return a === 'area' ? 'wider' : 'narrower'
    return OUTER_PARTS.includes(other) ? 'meets' : 'apart'
  }
  if (INNER_PARTS.includes(a) && INNER_PARTS.includes(b))
    return a === 'whole' ? 'wider' : b === 'whole' ? 'narrower' : 'meets'
  return OUTER_PARTS.includes(a) && OUTER_PARTS.includes(b) ? 'meets' : 'apart'
}

/** A part of a place, and the direction in it. */
type Stretch = Pick<ClaimPlace, 'part' | 'quadrant'>

/** What of a box a quadrant takes, west, south, east and north as shares of its sides. */
function shareOf(quadrant: Quadrant): readonly [number, number, number, number] {
  if (quadrant === 'centre') return [1 / 3, 1 / 3, 2 / 3, 2 / 3]
  return [
    quadrant.includes('east') ? 1 / 2 : 0,
    quadrant.includes('north') ? 1 / 2 : 0,
    quadrant.includes('west') ? 1 / 2 : 1,
    quadrant.includes('south') ? 1 / 2 : 1,
  ]
}

/** How two directions in one part relate to each other; without one the whole part is meant. */
function quadrantRelation(a: Quadrant | undefined, b: Quadrant | undefined): SpatialRelation {
  if (a === b) return 'same'
  if (a === undefined) return 'wider'
  if (b === undefined) return 'narrower'
  const [westA, southA, eastA, northA] = shareOf(a)
  const [westB, southB, eastB, northB] = shareOf(b)
  if (westA >= eastB || westB >= eastA || southA >= northB || southB >= northA) return 'apart'
  if (westA <= westB && southA <= southB && eastA >= eastB && northA >= northB) return 'wider'
  if (westB <= westA && southB <= southA && eastB >= eastA && northB >= northA) return 'narrower'
  return 'meets'
}

/**
 * How two stretches of one place relate to each other, by part and by direction: the north of it
 * and the south of it share no ground, its west is narrower than the whole of it.
 */
export function stretchRelation(a: Stretch, b: Stretch): SpatialRelation {
  const [part, quadrant] = [partRelation(a.part, b.part), quadrantRelation(a.quadrant, b.quadrant)]
  if (part === 'apart' || quadrant === 'apart') return 'apart'
  if (part === 'same' || part === quadrant) return quadrant
  return quadrant === 'same' ? part : 'meets'
}

const stretchesMeet = (a: Stretch, b: Stretch) => stretchRelation(a, b) !== 'apart'

/** Whether two claims share ground at a place. */
export function shareGround(a: Placed, b: Placed, place: string): boolean {
  return a.places.some(
    (x) => x.place === place && b.places.some((y) => y.place === place && stretchesMeet(x, y)),
  )
}

/**
 * Where two contradicting claims meet: the places of either that share ground with the other's, as
 * each of them words it. Settlements go before areas, and what a text names before what is inferred
 * from it. Only where there is nothing better do other parts of a shared place stand for it
 * ("towards" a town against the town), or in the end all places of both.
 */
export function contestedGround(
  a: Placed,
  b: Placed,
  isArea: (place: string) => boolean,
): ClaimPlace[] {
  const shared = a.places.flatMap((x) =>
    b.places
      .filter((y) => x.place === y.place)
      .map((y) => ({
        x,
        y,
        named: ![x, y].some((item) => item.basis === 'inferred'),
        small: !isArea(x.place),
      })),
  )
  const meeting = shared.filter(({ x, y }) => stretchesMeet(x, y))
  const best = [meeting, shared]
    .flatMap((pairs) => [
      pairs.filter(({ named, small }) => named && small),
      pairs.filter(({ named }) => named),
      pairs,
    ])
    .find((pairs) => pairs.length > 0)
  return [...new Set(best ? best.flatMap(({ x, y }) => [x, y]) : [...a.places, ...b.places])]
}
