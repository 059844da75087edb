'use client'
import { useState } from 'react'
import { useMapEvents } from 'react-leaflet'

/** The map and its zoom, again after every change of zoom. */
export function useZoom() {
  const [zoom, setZoom] = useState<number>()
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  return { map, zoom: zoom ?? map.getZoom() }
}
