'use client'
import 'leaflet/dist/leaflet.css'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { View } from '#lib/filter'
import { Base, closestZoom } from '../../map/base/base'
import { chosenBase } from '../../map/base/base-layer'
import type { BaseLayer } from '../../map/base/base-layer'
import { FoundPlace } from '../../map/found-place'
import type { Target } from '../../map/found-place'
import { MapControls } from '../../map/controls/map-controls'
import styles from '../../map/map-view.module.css'
import { DenseMarks } from './dense-marks'
import type { Look } from '../engine/engine'
import { Graticule } from './graticule'

type Props = Parameters<typeof DenseMarks>[0] & {
  home?: Look['box']
  view: View
  setView: (patch: Partial<View>) => void
  bases: readonly BaseLayer[]
  target?: Target
}

/** The Earth once, without the poles. */
const EARTH: [[number, number], [number, number]] = [
  [-80, -190],
  [84, 190],
]

/** How close one may come where there is no detail: marks of one town still part. */
const CLOSEST = 15

/** The map of a dataset: basemap where there is one, lines of latitude and longitude elsewhere, and all claims on one canvas. */
export function DenseMap({ home, view, setView, bases, target, ...marks }: Props) {
  // Only the first look is given; from then on the reader moves the map.
  const [position] = useState(() => {
    if (view.at)
      return { center: [view.at.lat, view.at.lon] as [number, number], zoom: view.at.zoom }
    const [west, south, east, north] = home ?? [35.5, 34.5, 36.5, 36]
    return {
      bounds: [
        [south, west],
        [north, east],
      ] as [[number, number], [number, number]],
      boundsOptions: { padding: [28, 28] as [number, number], maxZoom: 11 },
    }
  })
  const base = chosenBase(bases, view.base)
  return (
    <MapContainer
      {...position}
      className={styles.map}
      minZoom={1}
      maxZoom={closestZoom(base, CLOSEST)}
      zoomSnap={0.5}
      maxBounds={EARTH}
      zoomControl={false}
      attributionControl={false}
    >
      <Base layer={base} closest={CLOSEST}>
        <Graticule />
      </Base>
      <DenseMarks {...marks} />
      {target && <FoundPlace target={target} />}
      <MapControls at={view.at} setView={setView} />
    </MapContainer>
  )
}
