'use client'
import { useMemo } from 'react'
import { Pane } from 'react-leaflet'
import type { PlaceView, PlaceGroup } from '#lib/views'
import { usePage } from '../../base/page-context'
import { layOutLabels } from './label-layout'
import styles from './place-labels.module.css'
import { MapMark } from '../marks/map-mark'
import type { PlacedCluster } from '../marks/use-clusters'
import { useVisibleArea, useZoom } from '../use-map-view'

/** The zoom from which places of a kind are named. */
const FROM_ZOOM: Partial<Record<PlaceView['kind'], number>> = {
  city: 7,
  town: 8,
  village: 10,
  site: 10,
}

type Props<G extends PlaceGroup> = {
  clusters: readonly PlacedCluster<G>[]
  captionOf?: (group: G) => readonly string[] | undefined
}

/**
 * The names of places, laid out clear of each other, marks and controls. Marked places have a
 * caption where there is room.
 */
export function PlaceLabels<G extends PlaceGroup>({ clusters, captionOf }: Props<G>) {
  const { data } = usePage()
  const { map, zoom } = useZoom()
  const sight = useVisibleArea()
  const labels = useMemo(() => {
    const marks = clusters.map(({ at, x, y, width, height }) => ({ id: at, x, y, width, height }))
    const captions = new Map(
      captionOf &&
        clusters.flatMap(({ members: [group, ...more] }) =>
          more.length === 0 ? [[group!.place.id, captionOf(group!)] as const] : [],
        ),
    )
    const names = data.places.flatMap((place) => {
      const from = FROM_ZOOM[place.kind]
      if (!place.anchor || place.isArea || from === undefined || zoom < from) return []
      const { x, y } = map.project([place.anchor[1], place.anchor[0]], zoom)
      const caption = captions.get(place.id)
      return [
        {
          id: place.id,
          text: place.name,
          caption,
          x,
          y,
          rank: (caption ? 0 : from * 1e7) - place.population,
        },
      ]
    })
    return layOutLabels(names, marks, sight)
  }, [data, clusters, captionOf, sight, map, zoom])
  return (
    <Pane name="labels" style={{ zIndex: 590, pointerEvents: 'none' }}>
      {labels.map(({ id, side, marked, caption }) => {
        const place = data.places.find((item) => item.id === id)!
        return (
          <MapMark key={id} position={place.anchor!} size={[1, 1]}>
            {!marked && <span className={styles.dot} />}
            <span
              className={styles.label}
              data-side={side}
              data-marked={marked || undefined}
              data-captioned={caption ? '' : undefined}
              data-label={id}
            >
              {place.name}
              {caption?.map((line) => (
                <small key={line}>{line}</small>
              ))}
            </span>
          </MapMark>
        )
      })}
    </Pane>
  )
}
