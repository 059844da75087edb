'use client'
import { partKey } from '#lib/views'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { latLngBounds } from 'leaflet'
import type { LatLng, LatLngBoundsExpression, Map } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import type { View } from '#lib/filter'
import { turnedInto } from '#lib/geo'
import { usePage } from '../base/page-context'
import { prefersReducedMotion } from '../base/use-media'
import { setPrintLayout, onPrint } from '../base/use-printing'
import { polygonsOf } from './lat-lngs'
import { position, samePlace, zoomToShow } from './position'

/** Maps whose moves are not the reader's, and are not written into the address. */
const movedByPage = new WeakSet<Map>()

/** Lets the map take the size of its box; `centred` keeps its middle, else the ground stays. */
function takeSize(map: Map, centred: boolean) {
  const printed = movedByPage.has(map)
  movedByPage.add(map)
  map.invalidateSize({ animate: false, pan: centred })
  if (!printed) movedByPage.delete(map)
}

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
        takeSize(map, centred)
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
        movedByPage.add(map)
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
        setTimeout(() => movedByPage.delete(map), SETTLED)
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
 * Moves the map so that the ground of an opened claim, or an opened place, is in view. `closeUp`
 * zooms to it even if it already is. `from` is a position that the address gave: it stays, unless
 * the address does not say how much was seen around it, and what is opened is not in view.
 */
export function FollowOpened({ from, closeUp = false }: { from: View['at']; closeUp?: boolean }) {
  const map = useMap()
  const { data, opened, claim, place } = usePage()
  const first = useRef(from)
  useEffect(
    function showGround() {
      const given = first.current
      first.current = undefined
      const show = () => {
        const bounds = latLngBounds([])
        for (const item of (opened && claim(opened)?.places) || []) {
          const geometry = data.footprints[partKey(item)]?.geometry
          if (geometry) bounds.extend(latLngBounds(polygonsOf(geometry).flat(2)))
        }
        const anchor = opened && place(opened)?.anchor
        if (anchor) bounds.extend([anchor[1], anchor[0]])
        if (!bounds.isValid()) return
        takeSize(map, false) // a sheet may have come up with what was opened
        if (given && (given.window || map.getBounds().intersects(bounds))) return
        if (closeUp || !map.getBounds().contains(bounds))
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
    [map, data, opened, claim, place, closeUp],
  )
  return null
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
  const { box } = usePage().data.ground
  const map = useMapEvents({
    moveend: () => {
      const now = position(map)
      const moved = home.current && isSeen(map) && !movedByPage.has(map)
      if (moved && !samePlace(at ?? home.current!, now)) setView({ at: now })
    },
  })
  useEffect(
    function followAddress() {
      // an address without a position is that of the first look
      const to = at ?? home.current
      if (!to) return
      const seen = { ...to, zoom: zoomToShow(to, map) }
      if (!samePlace(seen, position(map)))
        map.setView([seen.lat, turnedInto(box, seen.lon)], seen.zoom, { animate: false })
    },
    [map, at, box],
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
