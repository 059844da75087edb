import { countedKey, oneFigure } from '#lib/model'
import type { ClaimView, PlaceView } from '../map/map-data'
import { byPlace } from '../lists/by-place'
import type { PlaceGroup } from '../lists/by-place'
import { isCount } from '../say/toll-words'
import type { Count } from '../say/toll-words'

/**
 * A place that counts speak of: of each voice and each group of people the counts that it has not
 * revised, each once however often it was reported, the largest first.
 */
export type ToldPlace = PlaceGroup & { counts: Count[] }

/** Whether one report of a voice tells no more than another. */
function tellsTheSame(a: Count, b: Count): boolean {
  return (
    a.body === b.body &&
    a.toll.scope === b.toll.scope &&
    countedKey(a.toll) === countedKey(b.toll) &&
    oneFigure(a.toll, b.toll)
  )
}

/**
 * The counts among claims that say most: without those revised by others of them, and each figure of
 * a voice once, the largest first.
 */
export function standingCounts(claims: readonly ClaimView[]): Count[] {
  const ids = new Set(claims.map(({ id }) => id))
  const kept: Count[] = []
  for (const claim of claims.filter(isCount)) {
    const isRevised = claim.relations.some(({ kind, to }) => kind === 'revised-by' && ids.has(to))
    if (!isRevised && !kept.some((other) => tellsTheSame(other, claim))) kept.push(claim)
  }
  const least = ({ toll: { low, high } }: Count) => low ?? high ?? 0
  return kept.sort((a, b) => least(b) - least(a) || (a.id < b.id ? -1 : 1))
}

/** The places that counts speak of, as a map is read. */
export function toldPlaces(
  claims: readonly ClaimView[],
  place: (id: string) => PlaceView | undefined,
): ToldPlace[] {
  return byPlace(claims.filter(isCount), place).map((group) => ({
    ...group,
    counts: standingCounts(group.claims),
  }))
}
