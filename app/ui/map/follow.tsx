'use client'
import { partKey } from '#lib/views'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { latLngBounds } from 'leaflet'
import type { LatLng, LatLngBoundsExpression, Map } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import type { View } from '#lib/filter'
import { usePage } from '../base/page-context'
import { prefersReducedMotion } from '../base/use-media'
import { setPrintLayout, onPrint } from '../base/use-printing'
import { polygonsOf } from './lat-lngs'

/** Whether a map takes room on the page; beside a view over the full width it takes none. */
const isSeen = (map: Map) => map.getContainer().clientHeight > 0

/**
 * Tells Leaflet when the map's size changes, as panels fold and tabs change. The ground stays where
 * it is on the screen, or with `centred` the middle stays the middle, where the address says it. A
 * map that is hidden keeps its position; one that was never seen begins at `home` when it first is,
 * where it has no position of its own.
 */
export function FollowSize({ centred, home }: { centred: boolean; home?: LatLngBoundsExpression }) {
  const map = useMap()
  const wasSeen = useRef(false)
  useEffect(
    function watchSize() {
      wasSeen.current ||= map.getSize().y > 0
      const observer = new ResizeObserver(() => {
        if (!isSeen(map)) return
        map.invalidateSize({ animate: false, pan: centred })
        if (!wasSeen.current && home) map.fitBounds(home, { padding: [28, 28], animate: false })
        wasSeen.current = true
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map, centred, home],
  )
  return null
}

/**
 * Maps that are being printed. Their moves are not the reader's, so they are not written into the
 * address.
 */
const onPaper = new WeakSet<Map>()
/** Milliseconds after which Leaflet has reported a move that follows a change of size. */
const SETTLED = 300

/** Fits the visible area to the paper while printing, and restores the view afterwards. */
export function FollowPrint() {
  const map = useMap()
  useEffect(
    function watchPrinting() {
      let before: { center: LatLng; zoom: number } | undefined
      const begin = () => {
        const bounds = map.getBounds()
        setPrintLayout(true)
        // a view is printed instead of the map
        if (!isSeen(map)) return
        before ??= { center: map.getCenter(), zoom: map.getZoom() }
        onPaper.add(map)
        flushSync(() => {
          map.invalidateSize({ animate: false, pan: false })
          map.fitBounds(bounds, { animate: false })
        })
      }
      const end = () => {
        if (!before) return
        // the browser has not restored the layout yet
        if (!isSeen(map)) return void requestAnimationFrame(end)
        map.invalidateSize({ animate: false, pan: false })
        map.setView(before.center, before.zoom, { animate: false })
        before = undefined
        setTimeout(() => onPaper.delete(map), SETTLED)
      }
      return onPrint(begin, end)
    },
    [map],
  )
  return null
}

/** The closest zoom to the ground of a claim: a town and its surroundings. */
const CLOSE_ZOOM = 11

/**
 * Moves the map so that the ground of an opened claim is in view. `closeUp` zooms to it even if it
 * already is; `skipFirst` keeps a position that the address gave.
 */
export function FollowOpened({
  skipFirst,
  closeUp = false,
}: {
  skipFirst: boolean
  closeUp?: boolean
}) {
  const map = useMap()
  const { data, opened, claim } = usePage()
  const skip = useRef(skipFirst)
  useEffect(
    function showGround() {
      if (skip.current) return void (skip.current = false)
      const show = () => {
        const places = (opened && claim(opened)?.places) || []
        const bounds = latLngBounds([])
        for (const item of places) {
          const geometry = data.footprints[partKey(item)]?.geometry
          if (geometry) bounds.extend(latLngBounds(polygonsOf(geometry).flat(2)))
        }
        if (bounds.isValid() && (closeUp || !map.getBounds().contains(bounds)))
          map.fitBounds(bounds, {
            maxZoom: closeUp ? CLOSE_ZOOM : map.getZoom(),
            padding: [20, 20],
            animate: !prefersReducedMotion(),
          })
      }
      if (isSeen(map)) return show()
      // once it is seen, and stands where it began
      const later = () => void requestAnimationFrame(show)
      map.once('resize', later)
      return () => void map.off('resize', later)
    },
    [map, data, opened, claim, closeUp],
  )
  return null
}

function position(map: Map): NonNullable<View['at']> {
  const { lat, lng } = map.getCenter()
  return { lat, lon: lng, zoom: map.getZoom() }
}

/** Whether two positions are equal to the precision of an address. */
function samePlace(a: NonNullable<View['at']>, b: NonNullable<View['at']>): boolean {
  return (
    Math.abs(a.lat - b.lat) < 6e-4 &&
    Math.abs(a.lon - b.lon) < 6e-4 &&
    Math.abs(a.zoom - b.zoom) < 0.01
  )
}

/**
 * Writes the map's position into the address once the reader or an opened claim has moved it, and
 * follows the address on "back".
 */
export function RememberPosition({
  at,
  setView,
}: {
  at: View['at']
  setView: (patch: Partial<View>) => void
}) {
  // the first position; moves before it are not the reader's
  const home = useRef<View['at']>(undefined)
  const map = useMapEvents({
    moveend: () => {
      const now = position(map)
      if (home.current && isSeen(map) && !samePlace(at ?? home.current, now) && !onPaper.has(map))
        setView({ at: now })
    },
  })
  useEffect(
    function followAddress() {
      // an address without a position is that of the first look
      const to = at ?? home.current
      if (to && !samePlace(to, position(map)))
        map.setView([to.lat, to.lon], to.zoom, { animate: false })
    },
    [map, at],
  )
  useEffect(
    function waitForFirstDrawing() {
      let timer: ReturnType<typeof setTimeout>
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          if (isSeen(map)) home.current ??= position(map)
        }, 400)
      }
      wait()
      map.on('resize', wait)
      return () => {
        clearTimeout(timer)
        map.off('resize', wait)
      }
    },
    [map],
  )
  return null
}
