'use client'
import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'
import { useInBrowser } from '../base/use-in-browser'

const MapView = lazy(() =>
  import('../map/map-view').then((module) => ({ default: module.MapView })),
)

/**
 * The map, loaded in the browser only, since Leaflet needs a window. The list is there before it,
 * and stays if the map cannot be loaded.
 */
export function LazyMap(props: ComponentProps<typeof MapView>) {
  const inBrowser = useInBrowser()
  return (
    inBrowser && (
      <LazyBoundary>
        <MapView {...props} />
      </LazyBoundary>
    )
  )
}
