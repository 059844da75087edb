'use client'
import { useMemo } from 'react'
import type { PlaceGroup } from '#lib/views'
import type { VisibleArea } from '../labels/keep-in-frame'
import { nameWidth } from '../labels/label-layout'
import { useZoom } from '../use-map-view'
import type { LaidMark } from './laid-mark'
import { layOutMarks } from './mark-layout'
import type { MarkStyle } from './mark-style'

/** A laid mark with the groups of its places and its position. */
export type PlacedMark<G extends PlaceGroup = PlaceGroup> = LaidMark & {
  members: G[]
  position: [lon: number, lat: number]
}

/**
 * Lays out the marks of the shown places at the present zoom, in the order of the list; lines and
 * names are laid out from this. Labels of areas, which have no position, stay visible as long as a
 * part of them is. `names` says whether places are named beside their marks.
 */
export function useMarkLayout<G extends PlaceGroup>(
  groups: readonly G[],
  { sizesOf, gatheredSize, weightOf }: MarkStyle<G>,
  { names, sight }: { names: boolean; sight: VisibleArea },
): PlacedMark<G>[] {
  const { map, zoom } = useZoom()
  return useMemo(() => {
    const marked = groups.filter((group) => group.place.anchor)
    const byId = new Map(marked.map((group, order) => [group.place.id, { group, order }]))
    const membersOf = (ids: readonly string[]) => ids.map((id) => byId.get(id)!.group)
    const boxes = marked.map((group) => {
      const [lon, lat] = group.place.anchor!
      const { x, y } = map.project([lat, lon], zoom)
      return {
        id: group.place.id,
        x,
        y,
        sizes: sizesOf(group),
        weight: weightOf ? weightOf(group) : group.claims.length,
        nameWidth: names && !group.place.isArea ? nameWidth(group.place.name) : undefined,
        floating: group.place.isArea,
      }
    })
    return layOutMarks(boxes, { sight, gatheredSize: (ids) => gatheredSize(membersOf(ids)) })
      .sort((a, b) => byId.get(a.at)!.order - byId.get(b.at)!.order)
      .map((mark) => {
        const { lat, lng } = map.unproject([mark.x, mark.y], zoom)
        return { ...mark, members: membersOf(mark.ids), position: [lng, lat] }
      })
  }, [groups, sizesOf, gatheredSize, weightOf, map, zoom, names, sight])
}
