'use client'
import { useEffect, useState } from 'react'
import type { FeatureCollection } from 'geojson'
import { GeoJSON, Pane } from 'react-leaflet'
import { useServices } from '../services'
import styles from './basemap.module.css'

/** Drawing order of the basemap's layers; each is styled by its class. */
const LAYERS = ['land', 'coast', 'admin1', 'border'] as const

/** The offline basemap: land and sea nearly white, thin administrative lines. Nothing is asked of another origin. */
export function Basemap() {
  const { basemap } = useServices()
  const [map, setMap] = useState<FeatureCollection>()
  useEffect(function fetchOnce() {
    const stop = new AbortController()
    basemap(stop.signal)
      .then((found) => !stop.signal.aborted && setMap(found))
      .catch(() => undefined) // without it the marks still stand on an empty sea
    return () => stop.abort()
  }, [basemap])
  if (!map) return null
  return (
    <Pane name="basemap" style={{ zIndex: 250, pointerEvents: 'none' }}>
      {LAYERS.map((layer) => (
        <GeoJSON key={layer} data={{ ...map, features: map.features.filter((feature) => feature.properties?.layer === layer) } as FeatureCollection} interactive={false} style={{ className: styles[layer], weight: 1 }} />
      ))}
    </Pane>
  )
}
