'use client'
import { useMemo } from 'react'
import { Pane } from 'react-leaflet'
import type { PlaceView } from '#lib/layers'
import { usePage } from '../page-context'
import { layLabels } from './lay-labels'
import styles from './place-labels.module.css'
import { PortalMarker } from './portal-marker'
import type { StandingCrowd } from './use-crowds'
import { useZoom } from './use-zoom'

/** From which zoom a kind of place is named: fewer names the farther away. */
const FROM_ZOOM: Partial<Record<PlaceView['kind'], number>> = { city: 7, town: 8, village: 10, site: 10 }

/** Names of places, none over another nor over a mark. */
export function PlaceLabels({ crowds }: { crowds: readonly StandingCrowd[] }) {
  const { data } = usePage()
  const { map, zoom } = useZoom()
  const labels = useMemo(() => {
    const marks = crowds.map(({ at, x, y, width, height }) => ({ id: at, x, y, width, height }))
    const names = data.places.flatMap((place) => {
      const from = FROM_ZOOM[place.kind]
      if (!place.anchor || place.isArea || from === undefined || zoom < from) return []
      const { x, y } = map.project([place.anchor[1], place.anchor[0]], zoom)
      return [{ id: place.id, text: place.name, x, y, rank: from * 1e7 - place.population }]
    })
    return layLabels(names, marks)
  }, [data, crowds, map, zoom])
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
