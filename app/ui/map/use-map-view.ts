'use client'
import { useEffect, useMemo, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { PixelFrame, VisibleArea } from './labels/keep-in-frame'
import type { ScreenBox } from './marks/boxes'
import { viewOf } from './view-canvas'

/** The visible part of the map in pixels of the present zoom, updated after every move. */
function usePixelFrame(): PixelFrame {
  const read = () => setFrame(viewOf(map))
  const map = useMapEvents({ moveend: read, resize: read })
  const [frame, setFrame] = useState<PixelFrame>(() => viewOf(map))
  return frame
}

/** What stands over the map at its edge and takes room from marks and names. */
const OVER = '[data-over-map]'

/**
 * The boxes of what stands over a map, in pixels from its corner; measured again whenever one comes,
 * goes or changes its size, and after every move, for some come with a zoom.
 */
function useCovered(frame: PixelFrame): readonly ScreenBox[] {
  const map = useMap()
  const [covered, setCovered] = useState(() => coveredBy(map.getContainer()))
  useEffect(
    function measureAgain() {
      const container = map.getContainer()
      const look = () =>
        setCovered((was) => {
          const now = coveredBy(container)
          return JSON.stringify(was) === JSON.stringify(now) ? was : now
        })
      const sizes = new ResizeObserver(look)
      const follow = () => {
        sizes.disconnect()
        for (const item of container.querySelectorAll(OVER)) sizes.observe(item)
        look()
      }
      const comings = new MutationObserver(follow)
      comings.observe(container, { childList: true })
      follow()
      return () => {
        comings.disconnect()
        sizes.disconnect()
      }
    },
    [map, frame],
  )
  return covered
}

function coveredBy(container: HTMLElement): ScreenBox[] {
  const { left, top } = container.getBoundingClientRect()
  return [...container.querySelectorAll(OVER)].map((item) => {
    const { x, y, width, height } = item.getBoundingClientRect()
    return { x: x - left + width / 2, y: y - top + height / 2, width, height }
  })
}

/**
 * The visible part of the map, and the boxes within it covered by elements marked `data-over-map`,
 * in pixels of the present zoom.
 */
export function useVisibleArea(): VisibleArea {
  const frame = usePixelFrame()
  const covered = useCovered(frame)
  return useMemo(
    () => ({
      ...frame,
      covered: covered.map((box) => ({ ...box, x: frame.left + box.x, y: frame.top + box.y })),
    }),
    [frame, covered],
  )
}

/** The map and its zoom, updated after every change of zoom. */
export function useZoom() {
  const [zoom, setZoom] = useState<number>()
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  return { map, zoom: zoom ?? map.getZoom() }
}
