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
  const drawn = marks.map((groups) => {
    const places = groups.map(({ place }) => place.id)
    const all = [...new Set(groups.flatMap(({ claims }) => claims))]
    const { claims, ghost } = firmest(all, isPossible)
    return {
      ghost,
      kinds: claims.map(({ kind }) => kind),
      fill: fillOf(claims.map(({ standing }) => standing)),
      clash: clashAt(claims, places, claim, isShown),
      extents: claims
        .flatMap((one) => one.places.filter((item) => places.includes(item.place)))
        .map((item) => data.footprints[partKey(item)])
        .map((ground) => ground?.geometry && EXTENT_OF[ground.precision.level]),
    }
  })
  const some = (test: (mark: (typeof drawn)[number]) => boolean) => drawn.some(test)
  return {
    layers: data.layers.filter(
      ({ kind }) => kind !== undefined && some(({ kinds }) => kinds.includes(kind)),
    ),
    extents: EXTENTS.filter((extent) => some(({ extents }) => extents.includes(extent))),
    fills: FILLS.filter((fill) => some((mark) => mark.fill === fill)),
    clashes: (['shown', 'hidden'] as const).filter((clash) => some((mark) => mark.clash === clash)),
    ghost: some(({ ghost }) => ghost),
  }
}
