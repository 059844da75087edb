'use client'
import { useMemo, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { PixelFrame, VisibleArea } from './labels/keep-in-frame'

/** The visible part of the map in pixels of the present zoom, updated after every move. */
function usePixelFrame(): PixelFrame {
  const read = () => {
    const { min, max } = map.getPixelBounds()
    return { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }
  }
  const map = useMapEvents({ moveend: () => setFrame(read()), resize: () => setFrame(read()) })
  const [frame, setFrame] = useState(read)
  return frame
}

/**
 * The visible part of the map, and the boxes within it covered by elements marked `data-over-map`,
 * in pixels of the present zoom.
 */
export function useVisibleArea(): VisibleArea {
  const map = useMap()
  const frame = usePixelFrame()
  return useMemo(() => {
    const box = map.getContainer()
    const { left, top } = box.getBoundingClientRect()
    const covered = [...box.querySelectorAll('[data-over-map]')].map((item) => {
      const { x, y, width, height } = item.getBoundingClientRect()
      return {
        x: frame.left + x - left + width / 2,
        y: frame.top + y - top + height / 2,
        width,
        height,
      }
    })
    return { ...frame, covered }
  }, [map, frame])
}

/** The map and its zoom, updated after every change of zoom. */
export function useZoom() {
  const [zoom, setZoom] = useState<number>()
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  return { map, zoom: zoom ?? map.getZoom() }
}
