'use client'
import { useMemo } from 'react'
import { byPlace, compareSources, placeStance } from '#lib/views'
import { usePage } from '../../base/page-context'
import { CompareGlyph, STANCE_ORDER } from '../glyphs/compare-glyph'
import type { ComparedPlace } from '../glyphs/compare-glyph'
import { FootprintLayer } from '../footprints'
import { LazyMarkCard } from '../marks/lazy-mark-card'
import { ClaimsMode } from './claims-mode'
import type { ModeProps } from './map-mode'
import { MarkLayer } from '../marks/mark-layer'
import type { MarkStyle } from '../marks/mark-style'
import { stanceSize } from '../glyphs/stance-mark'
import { useWideScreen } from '../../base/use-media'

const MARK_STYLE: MarkStyle<ComparedPlace> = {
  Glyph: CompareGlyph,
  sizeOf: ({ place, stance }) =>
    place.isArea
      ? [Math.ceil(place.name.length * 7 + stanceSize(stance)[0] + 26), 28]
      : stanceSize(stance),
  weightOf: ({ stance, claims }) => -STANCE_ORDER.indexOf(stance) * 1e6 + claims.length,
}

/**
 * The map of two sources: where each speaks, and how they stand where both do. It is the map of
 * claims until two are chosen.
 */
export function CompareMode(props: ModeProps) {
  return props.compare ? <Compared {...props} compare={props.compare} /> : <ClaimsMode {...props} />
}

function Compared({
  shown,
  names,
  compare,
}: ModeProps & { compare: NonNullable<ModeProps['compare']> }) {
  const { place, opened, source } = usePage()
  const [a, b] = compare
  const groups = useMemo(() => {
    const { stances, carriers } = compareSources(shown, a, b)
    const nameOf = (id: string) => source(id)?.name ?? id
    const pair = { a: nameOf(a), b: nameOf(b) }
    return byPlace([...stances.keys()], place).map((group): ComparedPlace => {
      const carrier = group.claims
        .map((claim) => carriers.get(claim))
        .find((id) => id !== undefined)
      return {
        ...group,
        stance: placeStance(group.claims, a, b, group.place.id, (id) => place(id)?.isArea ?? true),
        pair,
        carrier: carrier && nameOf(carrier),
      }
    })
  }, [shown, a, b, place, source])
  const openGroup = groups.find((group) => group.place.id === opened)
  const roomForCards = useWideScreen()
  return (
    <>
      <FootprintLayer groups={groups} plain />
      <MarkLayer groups={groups} names={names} markStyle={MARK_STYLE} />
      {openGroup && roomForCards && <LazyMarkCard key={openGroup.place.id} group={openGroup} />}
    </>
  )
}
