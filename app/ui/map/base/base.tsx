'use client'
import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useMap } from 'react-leaflet'
import { Say } from '../../base/words/say'
import { LazyInset } from '../inset/lazy-inset'
import { Attribution } from './attribution'
import type { BaseLayer } from './base-layer'
import styles from './base.module.css'
import { Basemap } from './basemap'
import { NoStreets } from './no-streets'

const RasterTiles = lazy(() =>
  import('./raster-tiles').then((module) => ({ default: module.RasterTiles })),
)
const PmtilesBase = lazy(() =>
  import('./pmtiles-base').then((module) => ({ default: module.PmtilesBase })),
)

/**
 * The closest zoom over a base layer. `undefined` is the offline basemap, whose limit is `offline`.
 */
const CLOSEST = 15
const CLOSEST_DETAIL = 17

/**
 * The closest zoom over a base layer. `undefined` is the offline basemap, whose limit is `offline`.
 */
export function closestZoom(layer: BaseLayer | undefined, offline = CLOSEST): number {
  return layer ? CLOSEST_DETAIL : offline
}

type Props = {
  layer?: BaseLayer
  /** The closest zoom over the offline basemap. */
  closest?: number
  /** Whether the offline basemap names towns, seas and neighbours. */
  names?: boolean
  /** What else is drawn under the marks where the offline basemap is used. */
  children?: ReactNode
}

/**
 * The chosen base layer, or the offline basemap, with its attribution. A layer that fails to load
 * is replaced by the offline basemap and a message.
 */
export function Base({ layer, closest, names = true, children }: Props) {
  const map = useMap()
  const [problem, setProblem] = useState<{ of: BaseLayer; why: string }>()
  const onFail = useCallback(
    (why: string) => void (layer && setProblem({ of: layer, why })),
    [layer],
  )
  const failed = problem !== undefined && problem.of === layer
  const shown = failed ? undefined : layer

  useEffect(
    function limitZoom() {
      map.setMaxZoom(closestZoom(shown, closest))
    },
    [map, shown, closest],
  )

  useEffect(
    function nameOrNot() {
      map.getContainer().toggleAttribute('data-unnamed', !names)
    },
    [map, names],
  )

  return (
    <>
      {shown?.url && (
        <Suspense>
          <RasterTiles url={shown.url} />
        </Suspense>
      )}
      {shown?.file && (
        <Suspense>
          <PmtilesBase file={shown.file} onFail={onFail} />
        </Suspense>
      )}
      {!shown && (
        <>
          {children}
          <Basemap />
          <NoStreets />
          <LazyInset />
        </>
      )}
      {failed && (
        <p className={styles.problem} role="status">
          <Say
            k="base.failed"
            slots={{ name: <bdi>{problem.of.name}</bdi>, why: <bdi>{problem.why}</bdi> }}
          />
        </p>
      )}
      <Attribution layer={shown} />
    </>
  )
}
