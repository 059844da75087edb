'use client'
import 'leaflet/dist/leaflet.css'
import { useMemo } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { Credit } from '#lib/model'
import type { Spot } from '#lib/store'
import { MATCH_LISTS } from '#lib/views'
import type { Layer, MapData, MatchList } from '#lib/views'
import { PageProvider, pageLookups } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { DenseMarks } from '../../dense/canvas/dense-marks'
import { Graticule } from '../../dense/canvas/graticule'
import type { GlyphHit } from '../../dense/canvas/dense-layer'
import type { Marks } from '../../dense/engine/dense-engine'
import { spotMarks } from '../../dense/engine/spot-marks'
import { Base } from '../../map/base/base'
import { Scale } from '../../map/controls/scale'
import { ZoomButtons } from '../../map/controls/zoom-buttons'
import map from '../../map/map-view.module.css'
import styles from './matches.module.css'

/** What the map of matches draws: rows at their places, counted by list, and the first view. */
export type MatchMapProps = {
  spots: readonly Spot[]
  home: readonly [west: number, south: number, east: number, north: number]
  credits: readonly Credit[]
  labels: Readonly<Record<MatchList, string>>
}

/** Colours of the lists, as the map's kinds have them: safe side by side on light and dark. */
const LOOKS: Record<MatchList, Pick<Layer, 'colour' | 'shape'>> = {
  same: { colour: 'light-dark(#0b6e5f, #4fc3ae)', shape: 'circle' },
  near: { colour: 'light-dark(#b4540a, #f08c3c)', shape: 'diamond' },
  here: { colour: 'light-dark(#1a5fb4, #8ab8f2)', shape: 'square' },
  there: { colour: 'light-dark(#6b4a9e, #bfa3ec)', shape: 'square' },
}

/** The map of a comparison: at every place how many rows of each list. A click comes closer. */
export function MatchMap({ spots, home, credits, labels }: MatchMapProps) {
  const words = useWords()
  const layers = useMemo(
    () =>
      MATCH_LISTS.map((id): Layer => ({
        id,
        label: labels[id],
        singular: labels[id],
        kind: id,
        ...LOOKS[id],
      })),
    [labels],
  )
  const marks = useMemo(() => spotMarks(spots, MATCH_LISTS), [spots])
  const page = useMemo(() => {
    const data: MapData = {
      layers,
      claims: [],
      documents: [],
      sources: [],
      parties: [],
      places: [],
      footprints: {},
      ground: { box: [-180, -85, 180, 85], home: [...home], minZoom: 1, credits },
      sums: [],
      story: [],
      background: 0,
    }
    return {
      ...pageLookups(data, words),
      highlighted: [],
      highlight: () => undefined,
      open: () => undefined,
    }
  }, [layers, home, credits, words])
  const [west, south, east, north] = home
  return (
    <PageProvider value={page}>
      <div className={styles.frame}>
        <MapContainer
          bounds={[
            [south, west],
            [north, east],
          ]}
          boundsOptions={{ padding: [28, 28], maxZoom: 11 }}
          className={map.map}
          minZoom={1}
          maxZoom={15}
          zoomSnap={0.5}
          zoomControl={false}
          attributionControl={false}
          scrollWheelZoom={false}
        >
          <Base>
            <Graticule />
          </Base>
          <CloserMarks marks={marks} layers={layers} />
          <ZoomButtons />
          <Scale />
        </MapContainer>
      </div>
      <ul className={styles.legend}>
        {layers.map(({ id, label, colour }) => (
          <li key={id}>
            <svg width="10" height="10" aria-hidden="true">
              <circle cx="5" cy="5" r="5" fill={colour} />
            </svg>{' '}
            <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
    </PageProvider>
  )
}

function CloserMarks({ marks, layers }: { marks: Marks; layers: readonly Layer[] }) {
  const map = useMap()
  return (
    <DenseMarks
      marks={marks}
      kinds={layers}
      onLook={() => undefined}
      onOpen={(hit: GlyphHit, zoom) => {
        const place = marks.places[hit.places[0]!]
        if (place) map.setView([place.lat, place.lon], Math.min(15, zoom + 2))
      }}
    />
  )
}
