'use client'
import type { View } from '#lib/filter'
import { FollowSize, RememberPosition } from '../follow'
import { Scale } from './scale'
import { ZoomButtons } from './zoom-buttons'

/** What every map has: buttons for the zoom and the scale, on the side where reading begins; its size and its place in the address kept. */
export function MapControls({
  at,
  setView,
}: {
  at: View['at']
  setView: (patch: Partial<View>) => void
}) {
  return (
    <>
      <ZoomButtons />
      <Scale />
      <FollowSize />
      <RememberPosition at={at} setView={setView} />
    </>
  )
}
