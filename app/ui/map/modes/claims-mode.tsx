'use client'
import { useMemo } from 'react'
import { byPlace, clashAt, firmest } from '#lib/views'
import type { PlaceGroup } from '#lib/views'
import { usePage } from '../../base/page-context'
import { LazyCorner } from '../corner/lazy-corner'
import { LazyFootprints } from '../lazy-footprints'
import { useWords } from '../../base/words/words-context'
import { ClaimsGlyph, claimSizes, gatheredClaimsSize } from '../glyphs/claims-glyph'
import type { ModeProps } from './map-mode'
import { MarkLayer } from '../marks/mark-layer'
import type { GlyphProps, MarkStyle } from '../marks/mark-style'

function ClaimsMark({ members, ...rest }: GlyphProps<PlaceGroup>) {
  const { claim, isShown, isPossible } = usePage()
  const claims = [...new Set(members.flatMap((group) => group.claims))]
  const places = members.map((group) => group.place)
  const ids = places.map(({ id }) => id)
  return (
    <ClaimsGlyph
      places={places}
      claims={claims}
      clash={clashAt(firmest(claims, isPossible).claims, ids, claim, isShown)}
      {...rest}
    />
  )
}

/**
 * The map of claims: each mark says how many claims, of which kinds and standings, and opens its
 * place in the view beside the map.
 */
export function ClaimsMode({ shown, names, setTab }: ModeProps) {
  const { place } = usePage()
  const words = useWords()
  const groups = useMemo(() => byPlace(shown, place), [shown, place])
  const markStyle = useMemo(
    (): MarkStyle<PlaceGroup> => ({
      Glyph: ClaimsMark,
      sizesOf: claimSizes,
      gatheredSize: (members) => gatheredClaimsSize(members, words),
    }),
    [words],
  )
  return (
    <>
      <LazyFootprints groups={groups} />
      <MarkLayer groups={groups} names={names} markStyle={markStyle}>
        {(marks, sight) =>
          setTab && <LazyCorner marks={marks} sight={sight} shown={shown} setTab={setTab} />
        }
      </MarkLayer>
    </>
  )
}
