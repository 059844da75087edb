'use client'
import { firmest, partKey } from '#lib/views'
import { memo, useMemo } from 'react'
import type { Path, PathOptions } from 'leaflet'
import { Pane, Polygon } from 'react-leaflet'
import { EDGE_DASHES, WIDE_LEVELS } from '#lib/model'
import type { Footprint } from '#lib/model'
import type { ClaimView, Layer, PlaceGroup } from '#lib/views'
import { usePage } from '../base/page-context'
import type { PageContext } from '../base/page-context'
import { polygonsOf } from './lat-lngs'
import { useAfterFirstFrame } from './after-first-frame'
import { useGrowing } from './use-growing'

/**
 * The style of a footprint. Quiet, it is ground without an edge, for an edge reads as a reach; wide
 * areas are thin outlines. Pointed at or opened, it has the edge of its precision, and wide areas are
 * hatched. Several kinds share a neutral colour.
 */
function styleOf(
  footprint: Footprint,
  layer: Layer,
  highlighted: boolean,
  ghost: boolean,
): PathOptions {
  const wide = WIDE_LEVELS.includes(footprint.precision.level)
  return {
    color: layer.colour,
    weight: highlighted ? 2.4 : 1,
    opacity: highlighted ? 1 : wide ? 0.25 : 0,
    dashArray: EDGE_DASHES[footprint.precision.level],
    fillColor: wide ? `url(#hatch-${layer.id})` : layer.colour,
    fillOpacity: highlighted ? (wide ? 0.75 : 0.22) : wide || ghost ? 0 : 0.06,
  }
}

/** How far quiet ground fades into the map at its edge, in pixels. */
const FADE = 'blur(3px)'

/**
 * `id` is the key of the place part, `place` the place that a click opens. The props stay the same
 * while other parts are highlighted, so that only changed outlines are drawn anew.
 */
type OutlineProps = {
  id: string
  place: string
  footprint: Footprint
  layer: Layer
  highlighted: boolean
  /** Only possible claims speak of it: it has no fill until it is pointed at. */
  ghost: boolean
} & Pick<PageContext, 'open' | 'highlight'>

const Outline = memo(function Outline({
  id,
  place,
  footprint,
  layer,
  highlighted,
  ghost,
  open,
  highlight,
}: OutlineProps) {
  const style = styleOf(footprint, layer, highlighted, ghost)
  const wide = WIDE_LEVELS.includes(footprint.precision.level)
  const positions = useMemo(() => polygonsOf(footprint.geometry!), [footprint])
  return (
    <Polygon
      positions={positions}
      smoothFactor={0.3}
      pathOptions={style}
      interactive={!wide && !highlighted}
      eventHandlers={{
        add: ({ target }) => (target as Path).getElement()?.setAttribute('data-ground', id),
        click: () => open(place),
        mouseover: () => highlight([id]),
        mouseout: () => highlight([]),
      }}
    />
  )
})

/**
 * The other place parts that the words of a claim may mean ("Millford": the city or the
 * governorate). Both are drawn.
 */
function alternativesOf(claim: ClaimView | undefined): string[] {
  return (
    claim?.places.flatMap((item) =>
      (item.alternatives ?? []).map((place) => partKey({ ...item, place })),
    ) ?? []
  )
}

/** How many outlines are drawn at once: as many as a slow phone draws in less than 50 ms. */
const SLICE = 16

/**
 * The footprints of all shown place parts, largest first so that small ones stay reachable;
 * highlighted or opened ones stand out. `plain` draws all kinds alike.
 */
export function FootprintLayer({
  groups,
  plain = false,
}: {
  groups: readonly PlaceGroup[]
  plain?: boolean
}) {
  const { data, opened, claim, open, highlighted, highlight, isPossible } = usePage()
  const afterFirstFrame = useAfterFirstFrame() // readers should see marks and names first
  const openClaim = opened === undefined ? undefined : claim(opened)
  const openKeys = new Set([
    ...(openClaim?.places.map(partKey) ?? []),
    ...alternativesOf(openClaim),
  ])
  const neutral = data.layers.find((layer) => !layer.kind)!
  const parts = groups.flatMap(({ place, parts: list }) =>
    list.flatMap(({ part, claims }) => {
      const key = partKey({ place: place.id, part })
      const footprint = data.footprints[key]
      const layers = data.layers.filter((layer) => claims.some((item) => item.kind === layer.kind))
      const layer = layers.length === 1 && !plain ? layers[0]! : neutral
      const { ghost } = firmest(claims, isPossible)
      return footprint?.geometry ? [{ key, place: place.id, footprint, layer, ghost }] : []
    }),
  )
  const instead = alternativesOf(openClaim)
    .filter((key) => data.footprints[key]?.geometry && !parts.some((item) => item.key === key))
    .map((key) => ({
      key,
      place: key.split('/')[0]!,
      footprint: data.footprints[key]!,
      layer: neutral,
      ghost: false,
    }))
  const drawn = useGrowing(afterFirstFrame ? parts.length + instead.length : 0, SLICE)
  if (!afterFirstFrame) return null
  const all = [...parts, ...instead].sort(
    (a, b) =>
      b.footprint.precision.metres - a.footprint.precision.metres || (a.key < b.key ? -1 : 1),
  )
  const isLit = ({ key, place }: (typeof all)[number]) =>
    highlighted.includes(key) || openKeys.has(key) || opened === place
  const lit = all.filter(isLit)
  const outline = (item: (typeof all)[number], strong: boolean) => (
    <Outline
      key={item.key}
      footprint={item.footprint}
      layer={item.layer}
      highlighted={strong}
      ghost={item.ghost}
      id={item.key}
      place={item.place}
      open={open}
      highlight={highlight}
    />
  )
  return (
    <>
      <Pane name="footprints" style={{ zIndex: 410, filter: FADE }}>
        {all.slice(0, drawn).map((item) => outline(item, false))}
      </Pane>
      <Pane name="footprints-lit" style={{ zIndex: 411, pointerEvents: 'none' }}>
        {lit.map((item) => outline(item, true))}
      </Pane>
    </>
  )
}
