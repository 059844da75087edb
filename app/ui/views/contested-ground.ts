import type { ClaimPlace } from '#lib/model'
import type { ClaimView } from '#lib/layers'

/** Parts that share ground, as the rules of relations see them: a town with its centre; what lies around it. City and outskirts are apart. */
const SHARING = [['whole', 'centre', 'parts'], ['outskirts', 'near', 'around', 'area', 'towards', 'countryside']]

function meet(a: ClaimPlace, b: ClaimPlace): boolean {
  return a.place === b.place && (a.part === b.part || SHARING.some((parts) => parts.includes(a.part) && parts.includes(b.part)))
}

/**
 * Where two contradicting claims meet: the places of either that share ground with the other's, as each of them words it.
 * Settlements go before areas, and what a text names before what is inferred from it: only where there is nothing
 * better do areas, inferred places, or in the end all places of both stand for it.
 */
export function contestedGround(a: Pick<ClaimView, 'places'>, b: Pick<ClaimView, 'places'>, isArea: (place: string) => boolean): ClaimPlace[] {
  const pairs = a.places.flatMap((x) => b.places.filter((y) => meet(x, y)).map((y) => [x, y]))
  const named = pairs.filter((pair) => pair.every((item) => item.basis !== 'inferred'))
  const small = named.filter(([x]) => !isArea(x!.place))
  const best = [small, named, pairs].find((list) => list.length > 0)
  return [...new Set(best ? best.flat() : [...a.places, ...b.places])]
}
