'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { TileLayer, useMap } from 'react-leaflet'
import { Attribution } from './attribution'
import type { BaseLayer } from './base-layer'
import styles from './base.module.css'
import { Basemap } from './basemap'
import { PmtilesBase } from './pmtiles-base'

/** How close one may come over the offline basemap, which has no streets, and over what an operator adds. */
const CLOSEST = 13
const CLOSEST_DETAIL = 17

/** The closest zoom over a base layer; none is the offline basemap, over which one may come as close as `offline`. */
export function closestZoom(layer: BaseLayer | undefined, offline = CLOSEST): number {
  return layer ? CLOSEST_DETAIL : offline
}

type Props = {
  layer?: BaseLayer
  /** How close one may come over the offline basemap. */
  closest?: number
  /** What else lies under the marks where the offline basemap does. */
  children?: ReactNode
}

/** What the marks stand on: the offline basemap, or the layer that is chosen, with whose it is; where that cannot be loaded, why, and the offline basemap again. */
export function Base({ layer, closest, children }: Props) {
  const map = useMap()
  const [problem, setProblem] = useState<{ of: BaseLayer; why: string }>()
  const onFail = useCallback((why: string) => void (layer && setProblem({ of: layer, why })), [layer])
  const failed = problem !== undefined && problem.of === layer
  const shown = failed ? undefined : layer

  useEffect(function limitZoom() {
    map.setMaxZoom(closestZoom(shown, closest))
  }, [map, shown, closest])

  return (
    <>
      {shown?.url ? <TileLayer key={shown.id} url={shown.url} maxZoom={CLOSEST_DETAIL} /> : shown?.file ? <PmtilesBase file={shown.file} onFail={onFail} /> : <>{children}<Basemap /></>}
      {failed && <p className={styles.problem} role="status">“<bdi>{problem.of.name}</bdi>” cannot be loaded ({problem.why}). The offline basemap is shown.</p>}
      <Attribution layer={shown} />
    </>
  )
}
