import type { ClaimView, PlaceView } from '../map/map-data'
import { byPlace } from './by-place'
import { placeBlocks } from './place-blocks'
import type { Block } from './place-blocks'

/** Claims of a matter at a place; `rows` are those of them that are listed there. */
export type ListedBlock = Block & { rows: ClaimView[] }

/**
 * A place in the list, with all claims about it. `away` of them are listed under other places, which
 * `under` names by id.
 */
export type PlaceSection = {
  place: PlaceView
  claims: ClaimView[]
  headings: { parts: string[]; blocks: ListedBlock[] }[]
  away: number
  under: string[]
}

/**
 * The list as the map is read: every place that claims are about, and each claim as one row. A claim
 * over several places is listed at the opened place where it is one of them, else where most claims
 * of its matter stand, so that those which contradict each other meet; of equals at the first.
 */
export function placeSections(
  claims: readonly ClaimView[],
  place: (id: string) => PlaceView | undefined,
  opened?: string,
): PlaceSection[] {
  const groups = byPlace(claims, place).map((group) => ({
    place: group.place,
    claims: group.claims,
    headings: placeBlocks(group),
  }))
  const homes = new Map<ClaimView, { at: string; rank: number }>()
  for (const {
    place: { id: at },
    headings,
  } of groups)
    for (const { claims: list } of headings.flatMap(({ blocks }) => blocks))
      for (const claim of list) {
        const rank = at === opened ? Infinity : list.length
        if ((homes.get(claim)?.rank ?? 0) < rank) homes.set(claim, { at, rank })
      }
  const homeOf = (claim: ClaimView) => homes.get(claim)!.at
  return groups.map((group) => {
    const away = new Set(group.claims.filter((claim) => homeOf(claim) !== group.place.id))
    return {
      ...group,
      headings: group.headings
        .map(({ parts, blocks }) => ({
          parts,
          blocks: blocks
            .map((block) => ({
              ...block,
              rows: block.claims.filter((claim) => !away.has(claim)),
            }))
            .filter(({ rows }) => rows.length > 0),
        }))
        .filter(({ blocks }) => blocks.length > 0),
      away: away.size,
      under: [...new Set([...away].map(homeOf))],
    }
  })
}
