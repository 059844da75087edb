'use client'
import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'

const MapView = dynamic(() => import('../map/map-view').then((module) => module.MapView), {
  ssr: false,
})

/** The map, loaded in the browser only, since Leaflet needs a window. The list is there before it, and stays if the map cannot be loaded. */
export function LazyMap(props: ComponentProps<typeof MapView>) {
  return (
    <LazyBoundary>
      <MapView {...props} />
    </LazyBoundary>
  )
}
