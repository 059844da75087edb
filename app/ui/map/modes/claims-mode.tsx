'use client'
import { useMemo } from 'react'
import { byPlace, clashAt } from '#lib/views'
import type { PlaceGroup } from '#lib/views'
import { usePage } from '../../base/page-context'
import { FootprintLayer } from '../footprints'
import { ClaimsGlyph, glyphSize } from '../glyphs/claims-glyph'
import { LazyMarkCard } from '../marks/lazy-mark-card'
import type { ModeProps } from './map-mode'
import { MarkLayer } from '../marks/mark-layer'
import type { MarkStyle } from '../marks/mark-style'
import { useWideScreen } from '../../base/use-media'

const MARK_STYLE: MarkStyle<PlaceGroup> = {
  sizeOf: glyphSize,
  Glyph: ClaimsMark,
}

function ClaimsMark({ members, onOpen }: { members: readonly PlaceGroup[]; onOpen: () => void }) {
  const { claim, isShown } = usePage()
  const claims = [...new Set(members.flatMap((group) => group.claims))]
  const places = members.map((group) => group.place)
  const ids = places.map(({ id }) => id)
  return (
    <ClaimsGlyph
      places={places}
      claims={claims}
      clash={clashAt(claims, ids, claim, isShown)}
      onOpen={onOpen}
    />
  )
}

/**
 * The map of claims: each mark says how many claims, of which kinds and standings, and opens the
 * card of its place.
 */
export function ClaimsMode({ shown, names, withoutCards }: ModeProps) {
  const { place, opened } = usePage()
  const groups = useMemo(() => byPlace(shown, place), [shown, place])
  const openGroup = groups.find((group) => group.place.id === opened)
  const roomForCards = useWideScreen()
  return (
    <>
      <FootprintLayer groups={groups} />
      <MarkLayer groups={groups} names={names} markStyle={MARK_STYLE} />
      {openGroup && roomForCards && !withoutCards && (
        <LazyMarkCard key={openGroup.place.id} group={openGroup} />
      )}
    </>
  )
}
