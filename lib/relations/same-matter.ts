import { intervalBounds, overlap } from '#lib/model'
import type { Claim, ClaimPlace, Part } from '#lib/model'

/** Parts that share ground. City and outskirts do not; outskirts, surroundings and the area of a town do. */
const INSIDE: readonly Part[] = ['whole', 'centre', 'parts']
const BELT: readonly Part[] = ['outskirts', 'near', 'around', 'area', 'towards', 'countryside']

/** Whether two parts of one place share ground. */
export function partsMeet(a: Part, b: Part): boolean {
  return a === b || (INSIDE.includes(a) && INSIDE.includes(b)) || (BELT.includes(a) && BELT.includes(b))
}

/** The pairs of places two claims share; inferred places count, and say so through `basis`. */
export function sharedPlaces(a: Claim, b: Claim): [ClaimPlace, ClaimPlace][] {
  return a.places.flatMap((x) => b.places.filter((y) => x.place === y.place && partsMeet(x.part, y.part)).map((y): [ClaimPlace, ClaimPlace] => [x, y]))
}

/** When a claim is said to be true of: its event time, or the time of its state. */
export function happened(claim: Claim): string | undefined {
  return claim.eventTime ?? claim.asOf
}

/** Whether two claims may be about one time. */
export function timesMeet(a: Claim, b: Claim): boolean {
  const [x, y] = [happened(a), happened(b)].map((time) => (time ? intervalBounds(time) : undefined))
  return x !== undefined && y !== undefined && overlap(x, y)
}
