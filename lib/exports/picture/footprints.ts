import type { FeatureCollection, Geometry } from 'geojson'
import { kinds } from '#lib/claims'
import { coastOf } from '#lib/views'
import { EDGE_DASHES, WIDE_LEVELS, partKey } from '#lib/model'
import type { ClaimPlace } from '#lib/model'
import type { Records } from '../rows/records'
import { pathOf } from './frame'
import type { Frame } from './frame'
import { svg } from './svg'
import type { Svg } from './svg'

/** The page's light colours. */
export const INK = '#1d2730'
export const SOFT = '#55606a'
export const PAPER = '#ffffff'
export const SEA = '#e9eff3'
export const WARN = '#8a1c4a'

const BASEMAP: Record<string, Record<string, string | number>> = {
  land: { fill: '#fbfaf7', 'fill-rule': 'evenodd' },
  coast: { fill: 'none', stroke: '#a9b7c1', 'stroke-width': 1 },
  admin1: {
    fill: 'none',
    stroke: '#8d8fa0',
    'stroke-width': 0.9,
    'stroke-dasharray': '2 3',
    'stroke-opacity': 0.8,
  },
  border: {
    fill: 'none',
    stroke: '#8d8fa0',
    'stroke-width': 1.3,
    'stroke-dasharray': '7 3 1.5 3',
    'stroke-opacity': 0.9,
  },
}

/** Dashes of a line that only one of two countries draws. */
const DISPUTED = { 'stroke-width': 0.9, 'stroke-dasharray': '4 4' }

/** The basemap in drawing order. */
export function drawBasemap(map: FeatureCollection, frame: Frame): Svg[] {
  const drawn = (geometry: Geometry, style: Record<string, string | number>): Svg[] => {
    const d = pathOf(geometry, frame)
    return d ? [svg('path', { d, ...style })] : []
  }
  const layer = (name: string, style: Record<string, string | number>): Svg[] =>
    map.features
      .filter(({ properties }) => properties?.layer === name)
      .flatMap(({ properties, geometry }) =>
        drawn(geometry, properties?.disputed === true ? { ...style, ...DISPUTED } : style),
      )
  return Object.entries(BASEMAP).flatMap(([name, style]) =>
    name === 'coast'
      ? drawn({ type: 'MultiLineString', coordinates: coastOf(map) }, style)
      : layer(name, style),
  )
}

/** A claim as pictures draw it. */
export type PictureClaim = {
  id: string
  kind: string
  standing: string
  places: readonly Pick<ClaimPlace, 'place' | 'part' | 'quadrant'>[]
  relations: readonly { to: string; kind: string }[]
}

const NEUTRAL = { id: 'none', colour: { light: SOFT } }

/** The hatches of wide areas that are lifted, one a colour. */
export function hatches(): Svg[] {
  return [...kinds, NEUTRAL].map(({ id, colour }) =>
    svg(
      'pattern',
      {
        id: `hatch-${id}`,
        width: 9,
        height: 9,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      [svg('path', { d: 'M0 0V9', stroke: colour.light, 'stroke-width': 1.6 })],
    ),
  )
}

/**
 * The ground of every place part, largest first; several kinds share a neutral outline, wide areas
 * are an outline unless they are `lifted`, and so is, paler, ground of which only `possible` claims
 * speak.
 */
export function drawGrounds(
  claims: readonly PictureClaim[],
  possible: readonly PictureClaim[],
  { footprint }: Pick<Records, 'footprint'>,
  frame: Frame,
  lifted: (place: string, claim: PictureClaim) => boolean,
): Svg[] {
  const parts = new Map<
    string,
    Pick<ClaimPlace, 'place' | 'part' | 'quadrant'> & {
      kinds: Set<string>
      lifted: boolean
      ghost: boolean
    }
  >()
  const add = (claim: PictureClaim, ghost: boolean) => {
    for (const { place, part, quadrant } of claim.places) {
      const key = partKey({ place, part, quadrant })
      const kept = parts.get(key) ?? {
        place,
        part,
        quadrant,
        kinds: new Set<string>(),
        lifted: false,
        ghost,
      }
      if (ghost && !kept.ghost) continue
      kept.kinds.add(claim.kind)
      kept.lifted ||= lifted(place, claim)
      parts.set(key, kept)
    }
  }
  for (const claim of claims) add(claim, false)
  for (const claim of possible) add(claim, true)
  return [...parts.values()]
    .flatMap((item) => {
      const ground = footprint(item.place, item.part, { quadrant: item.quadrant })
      return ground?.geometry
        ? [{ ...item, geometry: ground.geometry, precision: ground.precision }]
        : []
    })
    .sort((a, b) => b.precision.metres - a.precision.metres || (a.place < b.place ? -1 : 1))
    .flatMap(({ geometry, precision, kinds: shown, lifted: up, ghost }) => {
      const d = pathOf(geometry, frame)
      if (!d) return []
      const kind = (shown.size === 1 && kinds.find(({ id }) => shown.has(id))) || NEUTRAL
      const wide = WIDE_LEVELS.includes(precision.level)
      return [
        svg('path', {
          d,
          'fill-rule': 'evenodd',
          stroke: kind.colour.light,
          'stroke-width': up ? 2.4 : 1.3,
          'stroke-opacity': up ? 1 : wide || ghost ? 0.35 : 0.75,
          'stroke-dasharray': EDGE_DASHES[precision.level],
          fill: wide ? `url(#hatch-${kind.id})` : kind.colour.light,
          'fill-opacity': up ? (wide ? 0.75 : 0.22) : wide || ghost ? 0 : 0.06,
        }),
      ]
    })
}
