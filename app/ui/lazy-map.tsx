'use client'
import dynamic from 'next/dynamic'

/** The map, loaded in the browser only: Leaflet needs a window. The list is there before it. */
export const LazyMap = dynamic(() => import('./map/map-view').then((module) => module.MapView), { ssr: false })
