'use client'
import { useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Frame } from './keep-in-frame'

/** What is in sight in the pixels of the present zoom, again after every move; nothing where nobody asks, so that moving lays nothing out anew. */
export function useFrame(wanted: boolean): Frame | undefined {
  const [moves, setMoves] = useState(0)
  const map = useMapEvents({ moveend: () => void (wanted && setMoves((count) => count + 1)), resize: () => void (wanted && setMoves((count) => count + 1)) })
  return useMemo(() => {
    if (!wanted || moves < 0) return undefined
    const { min, max } = map.getPixelBounds()
    return { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }
  }, [map, wanted, moves])
}

/** The map and its zoom, again after every change of zoom. */
export function useZoom() {
  const [zoom, setZoom] = useState<number>()
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  return { map, zoom: zoom ?? map.getZoom() }
}
