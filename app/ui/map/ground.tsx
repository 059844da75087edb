'use client'
import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { Basemap } from './basemap'
import type { Tiles } from './map-view'

const RasterTiles = lazy(() => import('./raster-tiles').then((module) => ({ default: module.RasterTiles })))

/** What lies under the marks: the tiles an operator has chosen, else the offline basemap, with what else is drawn where that is bare. */
export function Ground({ tiles, children }: { tiles?: Tiles; children?: ReactNode }) {
  return tiles ? <Suspense><RasterTiles url={tiles.url} /></Suspense> : <>{children}<Basemap /></>
}
