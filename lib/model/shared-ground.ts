import type { ClaimPlace } from './claim'

/** The places of a claim. */
type Placed = { places: readonly ClaimPlace[] }

/** Parts inside a town and around it share ground among themselves, as the rules of relations see them; its area shares it with both. City and outskirts are apart. */
const INSIDE = ['whole', 'centre', 'parts']
const BELT = ['outskirts', 'near', 'around', 'towards', 'countryside', 'outside']

function partsMeet(a: string, b: string): boolean {
  const [inside, belt] = [INSIDE, BELT].map(
    (list) => [a, b].filter((part) => list.includes(part)).length,
  )
  return a === b || inside === 2 || belt === 2 || ([a, b].includes('area') && inside! + belt! === 1)
}

/** Whether two claims share ground at a place. */
export function shareGround(a: Placed, b: Placed, place: string): boolean {
  return a.places.some(
    (x) =>
      x.place === place && b.places.some((y) => y.place === place && partsMeet(x.part, y.part)),
  )
}

/**
 * Where two contradicting claims meet: the places of either that share ground with the other's, as each of them words it.
 * Settlements go before areas, and what a text names before what is inferred from it. Only where there is nothing better do
 * other parts of a shared place stand for it ("towards" a town against the town), or in the end all places of both.
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
