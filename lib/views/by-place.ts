import { topicsOf } from '#lib/model'
import type { ClaimView, PlaceView } from './map/map-data'

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
 * Groups claims by place as a map is read. A claim over several places stands under each of them; claims without a place are
 * not in the result. `onGround` narrows which of its places a claim is drawn at.
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

/** One claim against those that contradict it on the same topics, as sure as each other. */
export type Opposition = { claim: ClaimView; relations: ClaimView['relations'] }

/** A claim's contradictions with those of a list, gathered by topic and by how sure they are; weak ones last. */
export function oppositionsOf(
  claim: ClaimView,
  among: (id: string) => boolean = () => true,
): Opposition[] {
  const gathered = new Map<string, ClaimView['relations']>()
  for (const relation of claim.relations) {
    if (relation.kind !== 'contradicts' || !among(relation.to)) continue
    const key = [
      relation.weak ?? '',
      topicsOf(relation).join(),
      relation.judged?.by,
      relation.judged?.on,
    ].join('|')
    const list = gathered.get(key)
    if (list) list.push(relation)
    else gathered.set(key, [relation])
  }
  return [...gathered.values()]
    .map((relations) => ({ claim, relations }))
    .sort(
      (a, b) =>
        Number(a.relations[0]!.weak !== undefined) - Number(b.relations[0]!.weak !== undefined),
    )
}

/** The contradictions between claims of one list, each pair once: told from the claim that most others contradict. Weak ones last. */
export function contradictionsAmong(claims: readonly ClaimView[]): Opposition[] {
  const ids = new Set(claims.map((claim) => claim.id))
  const degree = ({ relations }: ClaimView) =>
    relations.filter(({ kind, to }) => kind === 'contradicts' && ids.has(to)).length
  const told = new Set<string>()
  return claims
    .flatMap((claim) => (degree(claim) > 0 ? [{ claim, degree: degree(claim) }] : []))
    .sort((a, b) => b.degree - a.degree || (a.claim.id < b.claim.id ? -1 : 1))
    .flatMap(({ claim }) => {
      const found = oppositionsOf(claim, (to) => ids.has(to) && !told.has(to))
      told.add(claim.id)
      return found
    })
    .sort(
      (a, b) =>
        Number(a.relations[0]!.weak !== undefined) - Number(b.relations[0]!.weak !== undefined),
    )
}
