'use client'
import { ScaleControl, ZoomControl } from 'react-leaflet'
import type { View } from '#lib/filter'
import { useWords } from '../words-context'
import { FollowSize, RememberPosition } from './follow'

/** What every map has: buttons for the zoom and the scale, on the side where reading begins; its size and its place in the address kept. */
export function MapControls({ at, setView }: { at: View['at']; setView: (patch: Partial<View>) => void }) {
  const { dir, say } = useWords()
  const side = dir === 'rtl' ? 'right' : 'left'
  return (
    <>
      <ZoomControl position={`top${side}`} zoomInTitle={say('map.zoomIn')} zoomOutTitle={say('map.zoomOut')} />
      <ScaleControl position={`bottom${side}`} imperial={false} />
      <FollowSize />
      <RememberPosition at={at} setView={setView} />
    </>
  )
}
