'use client'
import { useMemo } from 'react'
import type { PlaceGroup } from '#lib/views'
import { declutter } from './declutter'
import type { Cluster } from './declutter'
import { useWords } from '../../base/words/words-context'
import { inFrame, insetFrame, keepInFrame } from '../labels/keep-in-frame'
import { usePixelFrame, useZoom } from '../use-map-view'

/** A cluster with its members, its box in pixels and its position. */
export type PlacedCluster<G extends PlaceGroup = PlaceGroup> = Cluster & {
  width: number
  height: number
  members: G[]
  position: [lon: number, lat: number]
}

/**
 * Clusters the marks of the shown places at the present zoom, in the order of the list; both marks
 * and names are laid out from this. Labels of areas, which have no position, stay visible as long
 * as a part of them is.
 */
export function useClusters<G extends PlaceGroup>(
  groups: readonly G[],
  sizeOf: (group: G) => [width: number, height: number],
  weightOf?: (group: G) => number,
): PlacedCluster<G>[] {
  const { map, zoom } = useZoom()
  const { dir } = useWords()
  const frame = usePixelFrame(groups.some(({ place }) => place.isArea && place.anchor))
  return useMemo(() => {
    const marked = groups.filter((group) => group.place.anchor)
    const byId = new Map(marked.map((group, order) => [group.place.id, { group, order }]))
    const boxes = marked.map((group) => {
      const [lon, lat] = group.place.anchor!
      const { x, y } = map.project([lat, lon], zoom)
      const [width, height] = sizeOf(group)
      const mark = {
        id: group.place.id,
        x,
        y,
        width,
        height,
        weight: weightOf ? weightOf(group) : group.claims.length,
        floating: group.place.isArea,
      }
      if (!mark.floating || !frame) return mark
      const kept = { ...mark, ...keepInFrame(mark, frame, dir) }
      return inFrame(kept, frame) ? { ...kept, within: insetFrame(frame) } : kept
    })
    return declutter(boxes)
      .sort((a, b) => byId.get(a.at)!.order - byId.get(b.at)!.order)
      .map((cluster) => {
        const members = cluster.ids.map((id) => byId.get(id)!.group)
        const [width, height] = sizeOf(members[0]!)
        const { lat, lng } = map.unproject([cluster.x, cluster.y], zoom)
        return {
          ...cluster,
          width,
          height,
          members,
          position: members[0]!.place.isArea ? [lng, lat] : members[0]!.place.anchor!,
        }
      })
  }, [groups, sizeOf, weightOf, map, zoom, frame, dir])
}
