'use client'
import { turnedInto } from '#lib/geo'
import type { Box } from '#lib/geo'
import { useEffect } from 'react'
import { Pane, useMap } from 'react-leaflet'
import { prefersReducedMotion } from '../base/use-media'
import styles from './found-place.module.css'
import { usePage } from '../base/page-context'
import { MapMark } from './marks/map-mark'

/** A place that the reader has looked up. `box` is west, south, east, north in degrees. */
export type FlyTarget = {
  name: string
  lon: number
  lat: number
  box: Box
}

/** Flies to a place that was looked up and marks it. It may have no claims. */
export function FoundPlace({ target }: { target: FlyTarget }) {
  const map = useMap()
  const { box } = usePage().data.ground
  const lon = turnedInto(box, target.lon)
  useEffect(
    function fly() {
      const [west, south, east, north] = target.box
      map.fitBounds(
        [
          [south, west + lon - target.lon],
          [north, east + lon - target.lon],
        ],
        { maxZoom: 11, padding: [30, 30], animate: !prefersReducedMotion() },
      )
    },
    [map, target, lon],
  )
  return (
    <Pane name="found" style={{ zIndex: 600 }}>
      <MapMark position={[lon, target.lat]} size={[1, 1]}>
        <span className={styles.pin} data-found={target.name}>
          <bdi>{target.name}</bdi>
        </span>
      </MapMark>
    </Pane>
  )
}
