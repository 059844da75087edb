'use client'

import dynamic from 'next/dynamic'

/** Leaflet needs a window: it is loaded when the page has one. */
export const LazyMap = dynamic(() => import('./map').then((part) => part.Map), { ssr: false })
