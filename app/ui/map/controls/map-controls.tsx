'use client'
import type { LatLngBoundsExpression } from 'leaflet'
import type { View } from '#lib/filter'
import { FollowSize, RememberPosition } from '../follow'
import { LazyHandlers } from '../leaflet/lazy-handlers'
import { MapTools } from './map-tools'
import { Scale } from './scale'
import { ZoomButtons } from './zoom-buttons'

/**
 * The controls of every map: zoom buttons and scale at the start side, and effects that follow its
 * size and keep its position in the address.
 */
export function MapControls({
  view,
  setView,
  home,
}: {
  view: View
  setView: (patch: Partial<View>) => void
  /** Where a map begins that is first seen later. */
  home?: LatLngBoundsExpression
}) {
  return (
    <>
      <LazyHandlers />
      <ZoomButtons />
      <MapTools />
      <Scale />
      <FollowSize centred={view.story !== undefined} home={view.at ? undefined : home} />
      <RememberPosition at={view.at} setView={setView} />
    </>
  )
}
