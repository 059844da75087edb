'use client'
import { useEffect } from 'react'
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
import { useMap } from 'react-leaflet'

/** The raster tiles of the operator under everything else. Loaded only where they are chosen. */
export function RasterTiles({ url }: { url: string }) {
  const map = useMap()
  useEffect(
    function layTiles() {
      const layer = new TileLayer(url).addTo(map)
      return () => layer.remove()
    },
    [map, url],
  )
  return null
}
