'use client'
import type { View } from '#lib/filter'
import { FollowSize, RememberPosition } from '../follow'
import { Scale } from './scale'
import { ZoomButtons } from './zoom-buttons'

/**
 * The controls of every map: zoom buttons and scale at the start side, and effects that follow its
 * size and keep its position in the address.
 */
export function MapControls({
  view,
  setView,
}: {
  view: View
  setView: (patch: Partial<View>) => void
}) {
  return (
    <>
      <ZoomButtons />
      <Scale />
      <FollowSize centred={view.story !== undefined} />
      <RememberPosition at={view.at} setView={setView} />
    </>
  )
}
