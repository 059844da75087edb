'use client'
import { useMemo } from 'react'
import { latLngBounds } from 'leaflet'
import type { PlaceGroup } from '../by-place'
import { contradictionsAmong } from '../by-place'
import { usePage } from '../page-context'
import { gather } from './gather'
import { Glyph, glyphSize } from './glyph'
import { PortalMarker } from './portal-marker'
import { useZoom } from './use-zoom'

/** One mark a place, gathered where they would cover each other. A click opens the place, or comes closer to a crowd. */
export function PlaceMarks({ groups }: { groups: readonly PlaceGroup[] }) {
  const { open } = usePage()
  const { map, zoom } = useZoom()
  const marked = useMemo(() => groups.filter((group) => group.place.anchor), [groups])
  const crowds = useMemo(() => {
    const boxes = marked.map((group) => {
      const [lon, lat] = group.place.anchor!
      const { x, y } = map.project([lat, lon], zoom)
      const [width, height] = glyphSize(group)
      return { id: group.place.id, x, y, width, height, weight: group.claims.length + (group.place.isArea ? 0 : 1000) }
    })
    const order = new Map(marked.map((group, i) => [group.place.id, i]))
    return gather(boxes).sort((a, b) => order.get(a.at)! - order.get(b.at)!) // the keyboard meets marks as the list is read
  }, [marked, map, zoom])
  const byId = new Map(marked.map((group) => [group.place.id, group]))

  const comeCloser = (members: readonly PlaceGroup[]) => {
    const bounds = latLngBounds(members.map(({ place }) => [place.anchor![1], place.anchor![0]] as [number, number]))
    if (zoom >= map.getMaxZoom()) open(members[0]!.place.id)
    else map.fitBounds(bounds.pad(0.4), { maxZoom: Math.min(zoom + 2, map.getMaxZoom()) })
  }

  return crowds.map(({ at, ids }) => {
    const members = ids.map((id) => byId.get(id)!)
    const first = byId.get(at)!
    const claims = [...new Set(members.flatMap((group) => group.claims))]
    const contradicted = contradictionsAmong(claims).length > 0
    return (
      <PortalMarker key={at} position={first.place.anchor!} size={glyphSize(first)} zIndex={first.place.isArea ? 0 : 1000}>
        <Glyph places={members.map((group) => group.place)} claims={claims} contradicted={contradicted} onOpen={() => (members.length > 1 ? comeCloser(members) : open(at))} />
      </PortalMarker>
    )
  })
}
