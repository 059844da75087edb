'use client'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Layer } from '#lib/views'
import { onPageTheme } from '../../base/theme/use-page-theme'
import { DenseLayer } from './dense-layer'
import type { GlyphHit } from './dense-layer'
import { GhostLayer } from './ghost-layer'
import type { GhostHit } from './ghost-layer'
import type { Look, Marks } from '../engine/dense-engine'
import { GhostTip, GlyphTip } from './glyph-tip'
import { whenIdle } from '../engine/when-idle'

type Props = {
  marks: Marks
  /** The layers of the kinds, in the order in which marks count the kinds. */
  kinds: readonly Layer[]
  /** The key of the place that names the ground the list is narrowed to. */
  selected?: string
  onOpen: (hit: GlyphHit, zoom: number) => void
  onLook: (look: Look) => void
  /** Told which marks are in view, from north to south, if anybody wants to know. */
  onView?: (hits: readonly GlyphHit[]) => void
}

/**
 * The dense layer as a component. New counts are on the canvas before the browser paints the rest
 * of the answer.
 */
export function DenseMarks({ marks, kinds, selected, onOpen, onLook, onView }: Props) {
  const map = useMap()
  const layer = useRef<DenseLayer>(null)
  const ghosts = useRef<GhostLayer>(null)
  const [hovered, setHovered] = useState<GlyphHit & { possible: number }>()
  const [ghost, setGhost] = useState<GhostHit>()
  const { places, declutter } = marks
  const open = useEffectEvent((hit: GlyphHit) => onOpen(hit, map.getZoom()))
  const looks = useEffectEvent(() =>
    kinds.map(({ colour, shape }) => ({ colour, shape: shape as 'diamond' | 'circle' | 'square' })),
  )
  const viewMoved = () => onView?.(layer.current?.inView() ?? [])
  const mapMoved = () => {
    const bounds = map.getBounds()
    const within = (degrees: number, most: number) => Math.min(most, Math.max(-most, degrees))
    onLook({
      zoom: map.getZoom(),
      box: [
        within(bounds.getWest(), 180),
        within(bounds.getSouth(), 90),
        within(bounds.getEast(), 180),
        within(bounds.getNorth(), 90),
      ],
    })
  }
  const tellView = useEffectEvent(viewMoved)
  const look = useEffectEvent(mapMoved)

  useLayoutEffect(
    function makeLayer() {
      const made = new DenseLayer({
        places,
        declutter,
        kinds: looks(),
        onOpen: (hit) => open(hit),
        onHover: (hit) =>
          setHovered(hit && { ...hit, possible: ghosts.current?.beside(hit.places) ?? 0 }),
      })
      made.addTo(map)
      layer.current = made
      const pale = new GhostLayer({ declutter, onHover: setGhost }).addTo(map)
      ghosts.current = pale
      const stopPreparing = whenIdle(made.prepare)
      return () => {
        stopPreparing()
        layer.current = null
        ghosts.current = null
        made.remove()
        pale.remove()
      }
    },
    [map, places, declutter],
  )

  useLayoutEffect(
    function drawCounts() {
      layer.current?.setCounts(marks.counts)
      ghosts.current?.setCounts(marks.counts, marks.possible)
      tellView()
    },
    [marks],
  )

  useLayoutEffect(
    function ringSelected() {
      const place = selected === undefined ? -1 : places.findIndex(({ key }) => key === selected)
      layer.current?.select(place < 0 ? undefined : place)
    },
    [places, marks, selected],
  )

  const wanted = onView !== undefined
  useEffect(
    function tellViewWhenWanted() {
      if (wanted) tellView()
    },
    [wanted],
  )

  useEffect(
    () =>
      onPageTheme(() => {
        layer.current?.recolour()
        ghosts.current?.draw()
      }),
    [],
  )

  useEffect(() => look(), [])
  useMapEvents({
    movestart: () => {
      setHovered(undefined)
      setGhost(undefined)
    },
    moveend: () => {
      mapMoved()
      viewMoved()
    },
    mouseout: () => {
      setHovered(undefined)
      setGhost(undefined)
    },
  })
  if (hovered) return <GlyphTip hit={hovered} marks={marks} kinds={kinds} />
  return ghost && marks.possible ? <GhostTip hit={ghost} marks={marks} /> : null
}
