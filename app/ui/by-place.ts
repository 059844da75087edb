import type { ClaimView, PlaceView } from '#lib/layers'

/** Claims of one place, gathered by part in the order parts are listed. */
export type PlaceGroup = { place: PlaceView; claims: ClaimView[]; parts: { part: string; claims: ClaimView[] }[] }

/** The order of parts in lists and cards: from the core outwards. */
const PART_ORDER = ['whole', 'centre', 'parts', 'outside', 'outskirts', 'near', 'area', 'around', 'along', 'towards', 'countryside']

/**
 * Groups claims by place as a map is read: settlements from north to south, then areas. A claim over several places
 * stands under each of them. Claims without a place are not in the result.
 */
export function byPlace(claims: readonly ClaimView[], place: (id: string) => PlaceView | undefined): PlaceGroup[] {
  const groups = new Map<string, Map<string, ClaimView[]>>()
  for (const claim of claims) {
    for (const item of claim.places) {
      const parts = groups.get(item.place) ?? new Map<string, ClaimView[]>()
      groups.set(item.place, parts.set(item.part, [...(parts.get(item.part) ?? []), claim]))
    }
  }
  return [...groups]
    .flatMap(([id, parts]) => {
      const view = place(id)
      if (!view) return []
      const list = [...parts].sort(([a], [b]) => PART_ORDER.indexOf(a) - PART_ORDER.indexOf(b))
      return [{ place: view, parts: list.map(([part, items]) => ({ part, claims: items })), claims: [...new Set(list.flatMap(([, items]) => items))] }]
    })
    .sort((a, b) => Number(a.place.isArea) - Number(b.place.isArea) || (b.place.anchor?.[1] ?? -90) - (a.place.anchor?.[1] ?? -90) || (a.place.id < b.place.id ? -1 : 1))
}

/** The contradictions between claims of one list, each once. */
export function contradictionsAmong(claims: readonly ClaimView[]): { from: ClaimView; to: string; reason: string }[] {
  const ids = new Set(claims.map((claim) => claim.id))
  return claims.flatMap((from) => from.relations
    .filter(({ kind, to }) => kind === 'contradicts' && ids.has(to) && from.id < to)
    .map(({ to, reason }) => ({ from, to, reason })))
}
