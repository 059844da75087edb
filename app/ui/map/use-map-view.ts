'use client'
import { useMemo, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { PixelFrame } from './labels/keep-in-frame'
import type { VisibleArea } from './labels/label-layout'

/**
 * The visible part of the map in pixels of the present zoom, updated after every move. `undefined`
 * unless `wanted`, so that moves cause no work otherwise.
 */
export function usePixelFrame(wanted: boolean): PixelFrame | undefined {
  const [moves, setMoves] = useState(0)
  const map = useMapEvents({
    moveend: () => void (wanted && setMoves((count) => count + 1)),
    resize: () => void (wanted && setMoves((count) => count + 1)),
  })
  return useMemo(() => {
    if (!wanted || moves < 0) return undefined
    const { min, max } = map.getPixelBounds()
    return { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }
  }, [map, wanted, moves])
}

/**
 * The visible part of the map, and the boxes within it covered by elements marked `data-over-map`,
 * in pixels of the present zoom.
 */
export function useVisibleArea(): VisibleArea | undefined {
  const map = useMap()
  const frame = usePixelFrame(true)
  return useMemo(() => {
    if (!frame) return undefined
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
