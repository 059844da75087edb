'use client'
import 'leaflet/dist/leaflet.css'
import { Suspense, useMemo } from 'react'
import { MapContainer } from 'react-leaflet'
import type { View } from '#lib/filter'
import { turnedInto } from '#lib/geo'
import type { ClaimView, MapGround } from '#lib/views'
import { usePage } from '../base/page-context'
import { Base, closestZoom } from './base/base'
import type { BaseLayer } from './base/base-layer'
import { chosenBase } from './base/base-layer'
import { FoundPlace } from './found-place'
import type { FlyTarget } from './found-place'
import { FollowOpened, FollowPrint } from './follow'
import { HatchPatterns } from './glyphs/hatch-patterns'
import { MapControls } from './controls/map-controls'
import type { ModeProps } from './modes/map-mode'
import { MAP_MODES } from './modes/map-modes'
import { LazyDatasetLayers } from './lazy-dataset-layers'
import styles from './map-view.module.css'
import { AfterFirstFrame } from './after-first-frame'

/**
 * `closeUp` is for a small map beside a text, which zooms to the ground of an opened claim even if
 * it is visible.
 */
type Props = {
  shown: readonly ClaimView[]
  view: View
  setView: (patch: Partial<View>) => void
  bases?: readonly BaseLayer[]
  target?: FlyTarget
  setTab?: ModeProps['setTab']
  closeUp?: boolean
}

const NONE: readonly BaseLayer[] = []

/** A box, as Leaflet writes bounds. */
const boundsOf = ([west, south, east, north]: MapGround['box']): [
  [number, number],
  [number, number],
] => [
  [south, west],
  [north, east],
]

/** The map of claims: basemap, footprints, marks and names. It draws what it is given. */
export function MapView({ shown, view, setView, bases = NONE, target, setTab, closeUp }: Props) {
  const { data, beside } = usePage()
  const { box, minZoom, maxZoom } = data.ground
  const home = useMemo(() => boundsOf(data.ground.home), [data.ground.home])
  const position = view.at
    ? {
        center: [view.at.lat, turnedInto(box, view.at.lon)] as [number, number],
        zoom: view.at.zoom,
      }
    : { bounds: home, boundsOptions: { padding: [28, 28] as [number, number] } }
  const base = chosenBase(bases, view.base)
  const Mode = MAP_MODES[view.panel ?? 'claims']
  return (
    <MapContainer
      {...position}
      className={styles.map}
      minZoom={minZoom}
      maxZoom={closestZoom(base, maxZoom)}
      zoomSnap={0.5}
      maxBounds={boundsOf(box)}
      zoomControl={false}
      attributionControl={false}
    >
      <HatchPatterns layers={data.layers} />
      <Base layer={base} closest={maxZoom} names={!view.hidePlaces} />
      {beside && <LazyDatasetLayers beside={beside} setTab={setTab} />}
      {/* The marks come later because names avoid the controls, and because a slow phone could not draw everything at once. */}
      <AfterFirstFrame>
        <Suspense>
          <Mode
            shown={shown}
            names={!view.hidePlaces}
            compare={view.compare}
            setTab={view.panel || view.story || view.sort ? undefined : setTab}
          />
        </Suspense>
      </AfterFirstFrame>
      {target && <FoundPlace target={target} />}
      <MapControls view={view} setView={setView} home={home} />
      <FollowPrint />
      <FollowOpened from={view.at} closeUp={closeUp} />
    </MapContainer>
  )
}
