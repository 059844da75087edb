import type { ClaimPlace } from './claim'
import { INNER_PARTS, OUTER_PARTS, PARTS_OF_AREA } from './terms'

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

const partsMeet = (a: string, b: string) => partRelation(a, b) !== 'apart'

/** Whether two claims share ground at a place. */
export function shareGround(a: Placed, b: Placed, place: string): boolean {
  return a.places.some(
    (x) =>
      x.place === place && b.places.some((y) => y.place === place && partsMeet(x.part, y.part)),
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
  const meeting = shared.filter(({ x, y }) => partsMeet(x.part, y.part))
  const best = [meeting, shared]
    .flatMap((pairs) => [
      pairs.filter(({ named, small }) => named && small),
      pairs.filter(({ named }) => named),
      pairs,
    ])
    .find((pairs) => pairs.length > 0)
  return [...new Set(best ? best.flatMap(({ x, y }) => [x, y]) : [...a.places, ...b.places])]
}
