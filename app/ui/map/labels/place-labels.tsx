'use client'
import { useMemo } from 'react'
import type { CSSProperties } from 'react'
import { Pane } from 'react-leaflet'
import type { PlaceView, PlaceGroup } from '#lib/views'
import { usePage } from '../../base/page-context'
import { partKeysOf } from '../glyphs/mark-button'
import { layOutLabels } from './label-layout'
import styles from './place-labels.module.css'
import { MapMark } from '../marks/map-mark'
import { boxesAlong } from '../marks/boxes'
import type { PlacedMark } from '../marks/use-mark-layout'
import { useZoom } from '../use-map-view'
import type { VisibleArea } from './keep-in-frame'

/** The zoom from which places of a kind are named where they have no mark. Areas never are. */
const FROM_ZOOM: Partial<Record<PlaceView['kind'], number>> = {
  city: 7,
  town: 8,
  village: 10,
  hamlet: 10,
  camp: 10,
  crossing: 10,
  facility: 10,
  site: 10,
  neighbourhood: 12,
}

type Props<G extends PlaceGroup> = {
  marks: readonly PlacedMark<G>[]
  captionOf?: (group: G) => readonly string[] | undefined
  sight: VisibleArea
}

/**
 * The names of places, laid out clear of each other, marks, their lines and controls. The name of a
 * marked place stands at its mark, with a caption where there is room; gathered places are named by
 * their mark alone.
 */
export function PlaceLabels<G extends PlaceGroup>({ marks, captionOf, sight }: Props<G>) {
  const { data, highlight } = usePage()
  const { map, zoom } = useZoom()
  const labels = useMemo(() => {
    const byPlace = new Map(marks.flatMap((mark) => mark.ids.map((id) => [id, mark] as const)))
    const names = data.places.flatMap((place) => {
      const from = FROM_ZOOM[place.kind]
      const mark = byPlace.get(place.id)
      if (!place.anchor || place.isArea || from === undefined || mark?.ids[1]) return []
      if (!mark && zoom < from) return []
      const { x, y } = mark ?? map.project([place.anchor[1], place.anchor[0]], zoom)
      const caption = mark && captionOf?.(mark.members[0]!)
      const turn = caption ? 0 : mark ? 1 : from
      const rank = turn * 1e7 - place.population
      return [{ id: place.id, text: place.name, caption, x, y, rank }]
    })
    const obstacles = marks.map(({ at, ids, x, y, width, height }) => ({
      id: ids.length > 1 ? undefined : at,
      x,
      y,
      width,
      height,
    }))
    const lines = marks.flatMap((mark) => mark.leads.flatMap((lead) => boxesAlong(lead, mark)))
    return layOutLabels(names, [...obstacles, ...lines], sight).map((label) => {
      const place = data.places.find((item) => item.id === label.id)!
      const mark = byPlace.get(label.id)
      return { ...label, place, mark, position: mark?.position ?? place.anchor! }
    })
  }, [data, marks, captionOf, sight, map, zoom])
  /** A name does what its mark does; the mark is what the keyboard reaches. */
  const standsFor = ({ at, members }: PlacedMark<G>) => ({
    role: 'presentation',
    onPointerEnter: () => highlight(partKeysOf(members)),
    onPointerLeave: () => highlight([]),
    onClick: () => document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(at)}"]`)?.click(),
  })
  return (
    <Pane name="labels" style={{ zIndex: 590, pointerEvents: 'none' }}>
      {labels.map(({ id, side, reach, mark, caption, place, position }) => (
        <MapMark key={id} position={position} size={[1, 1]}>
          {!mark && <span className={styles.dot} />}
          <span
            className={styles.label}
            style={{ '--reach': `${reach + 1}px` } as CSSProperties}
            data-side={side}
            data-label={id}
            {...(mark && standsFor(mark))}
          >
            {place.name}
            {caption?.map((line) => (
              <small key={line}>{line}</small>
            ))}
          </span>
        </MapMark>
      ))}
    </Pane>
  )
}
