'use client'
import { useMemo } from 'react'
import { ghostLines, toldLines, toldPlaces, withGhosts } from '#lib/views'
import type { Ghosted, ToldPlace } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { FootprintLayer } from '../footprints'
import { ToldGlyph, gatheredCountsSize, toldSizes } from '../glyphs/told-glyph'
import { MarkLayer } from '../marks/mark-layer'
import type { MarkStyle } from '../marks/mark-style'
import type { ModeProps } from './map-mode'

/**
 * The map of counts: the ground that each count speaks of, and at its places the counts themselves
 * in their own words, with who gives them.
 */
export function TollsMode({ shown, names }: ModeProps) {
  const { place, source, document, isPossible } = usePage()
  const words = useWords()
  const groups = useMemo(
    () => withGhosts(shown, isPossible, (claims) => toldPlaces(claims, place)),
    [shown, isPossible, place],
  )
  const markStyle = useMemo(
    (): MarkStyle<Ghosted<ToldPlace>> => ({
      Glyph: ToldGlyph,
      sizesOf: (group) =>
        toldSizes(group, toldLines(group, { place, source, document }, words)[0]!),
      gatheredSize: (members) => gatheredCountsSize(members, words),
      captionOf: (group) =>
        ghostLines(group, toldLines(group, { place, source, document }, words), words),
    }),
    [place, source, document, words],
  )
  return (
    <>
      <FootprintLayer groups={groups} />
      <MarkLayer groups={groups} names={names} markStyle={markStyle} />
    </>
  )
}
