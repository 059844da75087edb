'use client'
import 'leaflet/dist/leaflet.css'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { Base, closestZoom } from '../../map/base/base'
import { usePage } from '../../base/page-context'
import { chosenBase } from '../../map/base/base-layer'
import { FollowPrint } from '../../map/follow'
import { FoundPlace } from '../../map/found-place'
import { MapControls } from '../../map/controls/map-controls'
import styles from '../../map/map-view.module.css'
import type { PartProps } from '../../screen/claim-collection'
import { useDense, useOpenGlyph } from '../dense-context'
import type { DenseAnswer, Look } from '../engine/dense-engine'
import { DenseMarks } from './dense-marks'
import { DrawnArea } from './drawn-area'
import type { GlyphHit } from './dense-layer'
import { Graticule } from './graticule'

/** The Earth once, without the poles. */
const EARTH: [[number, number], [number, number]] = [
  [-80, -190],
  [84, 190],
]

/** The closest zoom where the basemap has no detail. Marks within one town still separate at it. */
const CLOSEST = 15

/**
 * The map of a dataset: the basemap where it has land, lines of latitude and longitude elsewhere,
 * and all claims on one canvas.
 */
export function DenseMap({ answer, view, setView, bases, target, setTab }: PartProps<DenseAnswer>) {
  const { engine, kinds, inView, setInView } = useDense()
  const { data } = usePage()
  const openGlyph = useOpenGlyph({ answer, setView, setTab })
  const look = (at: Look) => {
    setInView({ zoom: at.zoom })
    engine.look(at)
  }
  // Only the first view is set. From then on the reader moves the map.
  const [position] = useState(() => {
    if (view.at)
      return { center: [view.at.lat, view.at.lon] as [number, number], zoom: view.at.zoom }
    const [west, south, east, north] = data.ground.home
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
      <DenseMarks
        marks={answer.marks}
        kinds={kinds}
        selected={view.ground?.key}
        onOpen={openGlyph}
        onLook={look}
        onView={inView.open ? (hits: readonly GlyphHit[]) => setInView({ hits }) : undefined}
      />
      {view.open !== undefined && <DrawnArea id={view.open} />}
      {target && <FoundPlace target={target} />}
      <FollowPrint />
      <MapControls view={view} setView={setView} />
    </MapContainer>
  )
}
