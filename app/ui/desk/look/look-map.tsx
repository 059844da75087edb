import 'leaflet/dist/leaflet.css'
import { Fragment, useEffect, useMemo } from 'react'
import { MapContainer, Polygon, useMap } from 'react-leaflet'
import { EDGE_DASHES } from '#lib/model'
import type { DeskLook } from '#lib/desk'
import type { MapGround } from '#lib/views'
import { Basemap } from '../../map/base/basemap'
import { polygonsOf } from '../../map/lat-lngs'
import styles from './look-map.module.css'

type Bounds = [[number, number], [number, number]]
const boundsOf = ([west, south, east, north]: readonly number[]): Bounds => [
  [south!, west!],
  [north!, east!],
]

type Props = { ground: MapGround; look: DeskLook['ground'] }

/** The live ground of a claim on the offline basemap, drawn as exactly as it is known. */
export function LookMap({ ground, look }: Props) {
  const outlines = useMemo(
    () => look.map(({ geometry, level }) => ({ level, positions: polygonsOf(geometry) })),
    [look],
  )
  return (
    <MapContainer
      className={styles.map}
      bounds={boundsOf(ground.home)}
      maxBounds={boundsOf(ground.box)}
      minZoom={ground.minZoom}
      maxZoom={ground.maxZoom}
      zoomSnap={0.5}
      zoomControl={false}
      attributionControl={false}
      keyboard={false}
    >
      <Basemap />
      {outlines.map(({ positions, level }, i) => (
        <Polygon
          key={`${i} ${JSON.stringify(positions[0]?.[0]?.[0])}`}
          positions={positions}
          pathOptions={{
            className: styles.ground!,
            weight: 2,
            dashArray: EDGE_DASHES[level as keyof typeof EDGE_DASHES],
            fillOpacity: 0.2,
          }}
        />
      ))}
      <Follow
        outlines={outlines.flatMap(({ positions }) => positions.flat(2))}
        home={boundsOf(ground.home)}
      />
      <p className={styles.credits} data-over-map>
        {[...ground.credits.map(({ name }) => name), 'Leaflet'].map((name, i) => (
          <Fragment key={name}>
            {i > 0 && ' · '}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
      </p>
    </MapContainer>
  )
}

/** Keeps the ground in view; without one the map shows its home. */
function Follow({ outlines, home }: { outlines: readonly [number, number][]; home: Bounds }) {
  const map = useMap()
  // the same ground as other objects is no reason to move
  const [key, around] = [JSON.stringify(outlines), JSON.stringify(home)]
  useEffect(
    function fit() {
      const points = JSON.parse(key) as [number, number][]
      const look = () => {
        map.invalidateSize({ pan: false })
        if (map.getSize().x === 0) return
        map.fitBounds(points.length > 0 ? points : (JSON.parse(around) as Bounds), {
          animate: false,
          maxZoom: 9,
          padding: [24, 24],
        })
      }
      // a pane that was folded away has no size until it is shown; being observed calls once at first
      const size = new ResizeObserver(look)
      size.observe(map.getContainer())
      return () => size.disconnect()
    },
    [map, key, around],
  )
  return null
}
