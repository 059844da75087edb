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

/** Where a point will lie once a zoom that is under way has ended; Leaflet's own layers ask for it by this name. */
type Zooming = Map & {
  _latLngToNewLayerPoint: (
    at: [number, number],
    zoom: number,
    center: ZoomAnimEvent['center'],
  ) => Point
}

/** Something at a point of the map, inside a `Pane`, that grows with no zoom: React's own elements, so data can only ever be text, in the order in which they are given. */
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
        box.current!.style.zIndex = String(at.y + zIndex) // what lies to the south stands before
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
