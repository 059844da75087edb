import type { Sort } from '#lib/filter'
import { intervalBounds } from '#lib/model'
import type { Figure } from '#lib/model'
import type { ClaimView, PlaceView } from '../map/map-data'
import { byPlace } from './by-place'
import { claimsByMatter } from './matters'

/** What a claim is ordered by: a number or a text; `undefined` comes last from either end. */
export type OrderKey = string | number | undefined

/** Compares two keys, `down` from the greatest. */
export function byKey(a: OrderKey, b: OrderKey, down: boolean | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1)
}

/** When a time begins, for ordering; `undefined` where it has no beginning. */
export const begins = (time: string | undefined): OrderKey =>
  (time && intervalBounds(time)?.[0]) || undefined

/** How many claims contradict a claim. */
export const againstIt = ({ relations }: Pick<ClaimView, 'relations'>): number =>
  new Set(relations.filter(({ kind }) => kind === 'contradicts').map(({ to }) => to)).size

/** The dead that a claim counts, in the words of its text; `undefined` where it counts none. */
export function deadOf({ deaths, toll }: Pick<ClaimView, 'deaths' | 'toll'>): Figure | undefined {
  return deaths ?? (toll?.harm === 'killed' ? toll : undefined)
}

/**
 * What stands for a count of the dead when claims are ordered: the least that its words allow. Words
 * that allow no number ("dozens") come after all that do, and before claims that count no dead.
 */
const deadKey = (claim: ClaimView): OrderKey => {
  const dead = deadOf(claim)
  return dead && (dead.low ?? -1)
}

/** The orders of lists besides that of the map: each with what it orders by. */
const KEYS: Partial<Record<Sort['by'], (claim: ClaimView) => OrderKey>> = {
  against: (claim) => againstIt(claim) || undefined,
  dead: deadKey,
  said: ({ said }) => begins(said),
}

/** The key of a claim in an order of lists; nothing where the order is that of the map. */
export const orderKey = ({ by }: Sort, claim: ClaimView): OrderKey => KEYS[by]?.(claim)

/** Claims as the map is read, each once: north to south, areas, then what has no place. */
export function asRead<C extends ClaimView>(
  claims: readonly C[],
  place: (id: string) => PlaceView | undefined,
): C[] {
  return [
    ...new Set([...byPlace(claims, place).flatMap((group) => group.claims as C[]), ...claims]),
  ]
}

/**
 * Claims in an order of lists, each once, those of one matter together: a matter stands where its
 * foremost claim does. `rest` are the matters with nothing to order by. Equals stay as the map is
 * read.
 */
export function mattersInOrder(
  claims: readonly ClaimView[],
  sort: Sort,
  place: (id: string) => PlaceView | undefined,
): { ordered: ClaimView[][]; rest: ClaimView[][] } {
  const read = new Map(asRead(claims, place).map((claim, i) => [claim, i]))
  const compare = (a: ClaimView, b: ClaimView) =>
    byKey(orderKey(sort, a), orderKey(sort, b), sort.down) || read.get(a)! - read.get(b)!
  const matters = claimsByMatter(claims)
    .map((list) => [...list].sort(compare))
    .sort(([a], [b]) => compare(a!, b!))
  const has = ([first]: ClaimView[]) => orderKey(sort, first!) !== undefined
  return { ordered: matters.filter(has), rest: matters.filter((list) => !has(list)) }
}
