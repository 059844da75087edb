'use client'
import { useEffect, useMemo, useState } from 'react'
import type { FeatureCollection, Geometry } from 'geojson'
import { Pane, Polygon, Polyline } from 'react-leaflet'
import { useServices } from '../../base/services'
import styles from './basemap.module.css'
import { polygonsOf, polylinesOf } from '../lat-lngs'

/** The lines drawn over the land, in order; each has a CSS class. */
const LINES = ['coast', 'admin1', 'border'] as const

/** Collects the shapes of all features of a layer. */
const shapesOf = <Shape,>(
  { features }: FeatureCollection,
  layer: string,
  of: (geometry: Geometry) => Shape[],
) =>
  features.flatMap(({ properties, geometry }) => (properties?.layer === layer ? of(geometry) : []))

/**
 * The offline basemap: pale land and sea, thin administrative lines. It asks nothing of another
 * origin.
 */
export function Basemap() {
  const { basemap } = useServices()
  const [map, setMap] = useState<FeatureCollection>()
  useEffect(
    function fetchOnce() {
      const stop = new AbortController()
      basemap(stop.signal)
        .then((found) => !stop.signal.aborted && setMap(found))
        .catch(() => undefined) // without it the marks still stand on an empty sea
      return () => stop.abort()
    },
    [basemap],
  )
  const shapes = useMemo(
    () =>
      map && {
        land: shapesOf(map, 'land', polygonsOf),
        lines: LINES.map((layer) => [layer, shapesOf(map, layer, polylinesOf)] as const),
      },
    [map],
  )
  if (!shapes) return null
  return (
    <Pane name="basemap" style={{ zIndex: 250, pointerEvents: 'none' }}>
      <Polygon positions={shapes.land} interactive={false} className={styles.land} />
      {shapes.lines.map(([layer, lines]) => (
        <Polyline key={layer} positions={lines} interactive={false} className={styles[layer]} />
      ))}
    </Pane>
  )
}
