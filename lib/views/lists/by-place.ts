import type { ClaimView, PlaceView } from '../map/map-data'

/** The key of a place part, as footprints use it. */
export function partKey(item: { place: string; part: string }): string {
  return `${item.place}/${item.part}`
}

/** Claims of one place, gathered by part in the order parts are listed. */
export type PlaceGroup = {
  place: PlaceView
  claims: ClaimView[]
  parts: { part: string; claims: ClaimView[] }[]
}

/** The order of parts in lists and cards: from the core outwards. */
const PART_ORDER = [
  'whole',
  'centre',
  'parts',
  'outside',
  'outskirts',
  'near',
  'area',
  'around',
  'along',
  'towards',
  'countryside',
]

/** Settlements from north to south, then areas: as a map is read. */
export function northFirst(a: PlaceView, b: PlaceView): number {
  return (
    Number(a.isArea) - Number(b.isArea) ||
    (b.anchor?.[1] ?? -90) - (a.anchor?.[1] ?? -90) ||
    (a.id < b.id ? -1 : 1)
  )
}

/**
 * Groups claims by place as a map is read. A claim over several places stands under each of them;
 * claims without a place are not in the result. `onGround` narrows which of its places a claim is
 * drawn at.
 */
export function byPlace(
  claims: readonly ClaimView[],
  place: (id: string) => PlaceView | undefined,
  onGround: (item: { place: string; part: string }, claim: ClaimView) => boolean = () => true,
): PlaceGroup[] {
  const groups = new Map<string, Map<string, ClaimView[]>>()
  for (const claim of claims) {
    for (const item of claim.places) {
      if (!onGround(item, claim)) continue
      const parts = groups.get(item.place) ?? new Map<string, ClaimView[]>()
      const list = parts.get(item.part) ?? []
      list.push(claim)
      groups.set(item.place, parts.set(item.part, list))
    }
  }
  return [...groups]
    .flatMap(([id, parts]) => {
      const view = place(id)
      if (!view) return []
      const list = [...parts].sort(([a], [b]) => PART_ORDER.indexOf(a) - PART_ORDER.indexOf(b))
      return [
        {
          place: view,
          parts: list.map(([part, items]) => ({ part, claims: items })),
          claims: [...new Set(list.flatMap(([, items]) => items))],
        },
      ]
    })
    .sort((a, b) => northFirst(a.place, b.place))
}

/**
 * The claims about a place, and those whose words may mean it instead of the place they are drawn
 * at.
 */
export function claimsOfPlace(
  claims: readonly ClaimView[],
  place: string,
): { here: ClaimView[]; perhaps: ClaimView[] } {
  const here = claims.filter((claim) => claim.places.some((item) => item.place === place))
  const perhaps = claims.filter(
    (claim) =>
      !here.includes(claim) && claim.places.some((item) => item.alternatives?.includes(place)),
  )
  return { here, perhaps }
}
