import { fillOf, partKey } from '#lib/model'
import type { MarkFill, PrecisionLevel } from '#lib/model'
import { clashAt } from '../contradictions/clash'
import type { Clash, IsShown } from '../contradictions/clash'
import type { PlaceGroup } from '../lists/by-place'
import { firmest } from '../say/tally-words'
import type { Layer } from './layers'
import type { ClaimView, MapData } from './map-data'

/** How the ground of a place is drawn, as the legend names it: from the surest to the widest. */
export const EXTENTS = ['site', 'settlement', 'ring', 'vague'] as const
/** One of `EXTENTS`. */
export type Extent = (typeof EXTENTS)[number]

/** The fills of marks, from the surest. */
export const FILLS: readonly MarkFill[] = ['filled', 'half', 'hollow']

const EXTENT_OF: Partial<Record<PrecisionLevel, Extent>> = {
  site: 'site',
  settlement: 'settlement',
  part: 'settlement',
  vicinity: 'ring',
  governorate: 'vague',
  vague: 'vague',
  country: 'vague',
}

/** The signs that marks bear, each in the order of the legend; `ghost` marks are only possible. */
export type Signs = {
  layers: readonly Layer[]
  extents: readonly Extent[]
  fills: readonly MarkFill[]
  clashes: readonly Clash[]
  ghost: boolean
}

/** What a page looks up for `signsOf`. */
type Lookups = {
  data: Pick<MapData, 'layers' | 'footprints'>
  claim: (id: string) => ClaimView | undefined
  isShown?: IsShown
  isPossible: (id: string) => boolean
}

/** The signs that occur on marks, each of which stands for the places of its groups. */
export function signsOf(
  marks: readonly (readonly PlaceGroup[])[],
  { data, claim, isShown, isPossible }: Lookups,
): Signs {
  const [kinds, extents] = [new Set<string>(), new Set<Extent | undefined>()]
  const [fills, clashes] = [new Set<MarkFill>(), new Set<Clash | undefined>()]
  let anyGhost = false
  for (const groups of marks) {
    const places = new Set(groups.map(({ place }) => place.id))
    const all = [...new Set(groups.flatMap(({ claims }) => claims))]
    const { claims, ghost } = firmest(all, isPossible)
    anyGhost ||= ghost
    fills.add(fillOf(claims.map(({ standing }) => standing)))
    clashes.add(clashAt(claims, [...places], claim, isShown))
    for (const one of claims) {
      kinds.add(one.kind)
      for (const item of one.places) {
        const ground = places.has(item.place) ? data.footprints[partKey(item)] : undefined
        if (ground?.geometry) extents.add(EXTENT_OF[ground.precision.level])
      }
    }
  }
  return {
    layers: data.layers.filter(({ kind }) => kind !== undefined && kinds.has(kind)),
    extents: EXTENTS.filter((extent) => extents.has(extent)),
    fills: FILLS.filter((fill) => fills.has(fill)),
    clashes: (['shown', 'hidden'] as const).filter((clash) => clashes.has(clash)),
    ghost: anyGhost,
  }
}
