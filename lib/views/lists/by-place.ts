import { QUADRANTS, partText, readPartText } from '#lib/model'
import type { ClaimPlace } from '#lib/model'
import type { ClaimView, PlaceView } from '../map/map-data'

/**
 * Claims of one place, gathered by part in the order parts are listed. A part is a `partText`: the
 * west of the countryside is another one than the countryside.
 */
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

/** Where a part stands among others: by part, then the whole of it before its directions. */
function partOrder(text: string): number {
  const { part, quadrant } = readPartText(text)
  const direction = quadrant === undefined ? 0 : 1 + QUADRANTS.indexOf(quadrant)
  return PART_ORDER.indexOf(part) * (QUADRANTS.length + 1) + direction
}

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
  onGround: (item: ClaimPlace, claim: ClaimView) => boolean = () => true,
): PlaceGroup[] {
  const groups = new Map<string, Map<string, ClaimView[]>>()
  for (const claim of claims) {
    for (const item of claim.places) {
      if (!onGround(item, claim)) continue
      const parts = groups.get(item.place) ?? new Map<string, ClaimView[]>()
      const part = partText(item)
      const list = parts.get(part) ?? []
      list.push(claim)
      groups.set(item.place, parts.set(part, list))
    }
  }
  return [...groups]
    .flatMap(([id, parts]) => {
      const view = place(id)
      if (!view) return []
      const list = [...parts].sort(([a], [b]) => partOrder(a) - partOrder(b))
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
