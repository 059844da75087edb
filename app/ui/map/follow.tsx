'use client'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { geoJSON, latLngBounds } from 'leaflet'
import type { LatLng } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import type { View } from '#lib/filter'
import { partKey, usePage } from '../page-context'
import { layOutForPaper } from '../use-printing'

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

/** Fits what is in sight to the paper, and goes back after. */
export function FollowPrint() {
  const map = useMap()
  useEffect(function watchPrinting() {
    let before: { center: LatLng; zoom: number } | undefined
    const begin = () => {
      const [bounds, center, zoom] = [map.getBounds(), map.getCenter(), map.getZoom()]
      layOutForPaper(true)
      flushSync(() => {
        map.invalidateSize({ animate: false, pan: false })
        map.fitBounds(bounds, { animate: false })
      })
      before = { center, zoom }
    }
    const end = () => {
      if (!before) return
      map.invalidateSize({ animate: false, pan: false })
      layOutForPaper(true) // the position is not to be kept: nobody moved the map
      map.setView(before.center, before.zoom, { animate: false })
      layOutForPaper(false)
      before = undefined
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [map])
  return null
}

/** No closer than this to the ground of a claim: a town and what lies around it. */
const CLOSE_ZOOM = 11

/** Brings the ground of an opened claim into view, and with `closeUp` goes to it; a position given in the address is left as it is at first. */
export function FollowOpened({ skipFirst, closeUp = false }: { skipFirst: boolean; closeUp?: boolean }) {
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
    if (bounds.isValid() && (closeUp || !map.getBounds().contains(bounds))) map.fitBounds(bounds, { maxZoom: closeUp ? CLOSE_ZOOM : map.getZoom(), padding: [20, 20], animate: !calm() })
  }, [map, data, opened, claim, closeUp])
  return null
}

/** Whether two positions are the same to the digits an address keeps. */
function samePlace(a: NonNullable<View['at']>, b: NonNullable<View['at']>): boolean {
  return Math.abs(a.lat - b.lat) < 6e-4 && Math.abs(a.lon - b.lon) < 6e-4 && Math.abs(a.zoom - b.zoom) < 0.01
}

/** Writes the position into the address once the reader, or an opened claim, has moved the map; and follows the address on "back". */
export function RememberPosition({ at, setView }: { at: View['at']; setView: (patch: Partial<View>) => void }) {
  const ready = useRef(false)
  const map = useMapEvents({
    moveend: () => {
      if (!ready.current || 'printing' in document.documentElement.dataset) return
      const { lat, lng } = map.getCenter()
      setView({ at: { lat, lon: lng, zoom: map.getZoom() } })
    },
  })
  useEffect(function followAddress() {
    const { lat, lng } = map.getCenter()
    if (at && !samePlace(at, { lat, lon: lng, zoom: map.getZoom() })) map.setView([at.lat, at.lon], at.zoom, { animate: false })
  }, [map, at])
  useEffect(function waitForFirstDrawing() {
    const timer = setTimeout(() => (ready.current = true), 400)
    return () => clearTimeout(timer)
  }, [])
  return null
}
