'use client'
import { useEffect, useRef } from 'react'
import { geoJSON, latLngBounds } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import type { View } from '#lib/filter'
import { partKey, usePage } from '../page-context'

/** Whether the reader asked for no motion. */
export function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Keeps the map right when panels fold and tabs change. */
export function FollowSize() {
  const map = useMap()
  useEffect(function watchSize() {
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map])
  return null
}

/** Brings the ground of an opened claim into view; a position given in the address is left as it is at first. */
export function FollowOpened({ skipFirst }: { skipFirst: boolean }) {
  const map = useMap()
  const { data, opened, claim } = usePage()
  const skip = useRef(skipFirst)
  useEffect(function showGround() {
    if (skip.current) return void (skip.current = false)
    const places = (opened && claim(opened)?.places) || []
    const bounds = latLngBounds([])
    for (const item of places) {
      const geometry = data.footprints[partKey(item)]?.geometry
      if (geometry) bounds.extend(geoJSON(geometry).getBounds())
    }
    if (bounds.isValid() && !map.getBounds().contains(bounds)) map.fitBounds(bounds, { maxZoom: map.getZoom(), padding: [20, 20], animate: !calm() })
  }, [map, data, opened, claim])
  return null
}

/** Writes the position into the address once the reader, or an opened claim, has moved the map. */
export function RememberPosition({ setView }: { setView: (patch: Partial<View>) => void }) {
  const ready = useRef(false)
  const map = useMapEvents({
    moveend: () => {
      if (!ready.current) return
      const { lat, lng } = map.getCenter()
      setView({ at: { lat, lon: lng, zoom: map.getZoom() } })
    },
  })
  useEffect(function waitForFirstDrawing() {
    const timer = setTimeout(() => (ready.current = true), 400)
    return () => clearTimeout(timer)
  }, [])
  return null
}
