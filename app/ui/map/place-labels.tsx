'use client'
import { useMemo } from 'react'
import { Pane } from 'react-leaflet'
import type { PlaceView } from '#lib/layers'
import type { PlaceGroup } from '../by-place'
import { usePage } from '../page-context'
import { glyphSize } from './glyph'
import { layLabels } from './lay-labels'
import styles from './place-labels.module.css'
import { PortalMarker } from './portal-marker'
import { useZoom } from './use-zoom'

/** From which zoom a kind of place is named: fewer names the farther away. */
const FROM_ZOOM: Partial<Record<PlaceView['kind'], number>> = { city: 7, town: 8, village: 10, site: 10 }

/** Names of places, none over another nor over a mark. */
export function PlaceLabels({ groups }: { groups: readonly PlaceGroup[] }) {
  const { data } = usePage()
  const { map, zoom } = useZoom()
  const labels = useMemo(() => {
    const point = ([lon, lat]: [number, number]) => map.project([lat, lon], zoom)
    const marks = groups.flatMap((group) => {
      if (!group.place.anchor) return []
      const { x, y } = point(group.place.anchor)
      const [width, height] = glyphSize(group)
      return [{ id: group.place.id, x, y, width, height }]
    })
    const names = data.places.flatMap((place) => {
      const from = FROM_ZOOM[place.kind]
      if (!place.anchor || place.isArea || from === undefined || zoom < from) return []
      const { x, y } = point(place.anchor)
      return [{ id: place.id, text: place.name, x, y, rank: from * 1e7 - place.population }]
    })
    return layLabels(names, marks)
  }, [data, groups, map, zoom])
  return (
    <Pane name="labels" style={{ zIndex: 590, pointerEvents: 'none' }}>
      {labels.map(({ id, side, marked }) => {
        const place = data.places.find((item) => item.id === id)!
        return (
          <PortalMarker key={id} position={place.anchor!} size={[1, 1]}>
            {!marked && <span className={styles.dot} />}
            <span className={styles.label} data-side={side} data-marked={marked || undefined} data-label={id}>{place.name}</span>
          </PortalMarker>
        )
      })}
    </Pane>
  )
}
