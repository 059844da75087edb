'use client'
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { DomUtil } from 'leaflet'
import type { Map, Point, ZoomAnimEvent } from 'leaflet'
import { useMap } from 'react-leaflet'

type Props = {
  position: [lon: number, lat: number]
  size: [width: number, height: number]
  zIndex?: number
  children: ReactNode
}

/**
 * Leaflet's internal method for the position of a point at the end of a zoom animation, which its
 * own layers use.
 */
type Zooming = Map & {
  _latLngToNewLayerPoint: (
    at: [number, number],
    zoom: number,
    center: ZoomAnimEvent['center'],
  ) => Point
}

/**
 * Places React elements at a point of the map, within a `Pane`, at a constant size. As React
 * renders them, data can only be text.
 */
export function MapMark({
  position: [lon, lat],
  size: [width, height],
  zIndex = 0,
  children,
}: Props) {
  const map = useMap()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    function standAtPoint() {
      const put = (at: Point) => {
        DomUtil.setPosition(box.current!, at)
        box.current!.style.zIndex = String(at.y + zIndex) // southern marks stand in front
      }
      const stand = () => put(map.latLngToLayerPoint([lat, lon]))
      const follow = ({ zoom, center }: ZoomAnimEvent) =>
        put((map as Zooming)._latLngToNewLayerPoint([lat, lon], zoom, center).round())
      stand()
      const events = { zoom: stand, viewreset: stand, zoomanim: follow }
      map.on(events)
      return () => void map.off(events)
    },
    [map, lon, lat, zIndex],
  )
  return (
    <div
      ref={box}
      className="leaflet-marker-icon leaflet-zoom-animated"
      style={{ width, height, margin: `${-height / 2}px 0 0 ${-width / 2}px` }}
    >
      {children}
    </div>
  )
}
