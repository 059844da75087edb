'use client'
import { latLngBounds } from 'leaflet'
import { Pane, useMap } from 'react-leaflet'
import type { PlaceGroup } from '#lib/views'
import { MapMark } from './map-mark'
import type { MarkStyle } from './mark-style'
import { useOpening } from './use-opening'
import type { PlacedMark } from './use-mark-layout'

/**
 * The marks of places, in the order of the list so that the keyboard follows it. A click opens a
 * place, or zooms in on those that are gathered.
 */
export function PlaceMarks<G extends PlaceGroup>({
  marks,
  Glyph,
}: { marks: readonly PlacedMark<G>[] } & Pick<MarkStyle<G>, 'Glyph'>) {
  const open = useOpening()
  const map = useMap()

  const comeCloser = (members: readonly PlaceGroup[]) => {
    const bounds = latLngBounds(
      members.map(({ place }) => [place.anchor![1], place.anchor![0]] as [number, number]),
    )
    if (map.getZoom() >= map.getMaxZoom()) open(members[0]!.place.id)
    else map.fitBounds(bounds.pad(0.4), { maxZoom: Math.min(map.getZoom() + 2, map.getMaxZoom()) })
  }

  return (
    <Pane name="marks" style={{ zIndex: 600 }}>
      {marks.map(({ at, members, position, width, height, step }) => (
        <MapMark
          key={at}
          position={position}
          size={[width, height]}
          zIndex={members[0]!.place.isArea ? 0 : 1000}
        >
          <Glyph
            members={members}
            small={step > 0}
            onOpen={() => (members.length > 1 ? comeCloser(members) : open(at))}
          />
        </MapMark>
      ))}
    </Pane>
  )
}
