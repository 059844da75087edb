'use client'
import { useMemo } from 'react'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { mapLines, contestedPlaces, contradictionCases } from '#lib/views'
import type { ContestedPlace } from '#lib/views'
import { FootprintLayer } from '../footprints'
import type { ModeProps } from './map-mode'
import { MarkLayer } from '../marks/mark-layer'
import type { MarkStyle } from '../marks/mark-style'
import {
  ContradictionGlyph,
  contestedSizes,
  gatheredCasesSize,
} from '../glyphs/contradiction-glyph'

const MARK_STYLE: Omit<MarkStyle<ContestedPlace>, 'gatheredSize'> = {
  Glyph: ContradictionGlyph,
  sizesOf: contestedSizes,
  weightOf: ({ cases }) => cases.filter((item) => !item.weak).length * 100 + cases.length,
}

/**
 * The map of contradictions: only contested places, each mark split in two, on the contested
 * ground. A mark opens its cases in the view beside the map.
 */
export function ContradictionsMode({ shown, names }: ModeProps) {
  const { data, place } = usePage()
  const words = useWords()
  const markStyle = useMemo(
    (): MarkStyle<ContestedPlace> => ({
      ...MARK_STYLE,
      gatheredSize: (members) => gatheredCasesSize(members, words),
      captionOf: ({ cases }) => mapLines(cases, words),
    }),
    [words],
  )
  const groups = useMemo(
    () =>
      contestedPlaces(contradictionCases(shown, { place, parties: data.parties, words }), place),
    [shown, place, data, words],
  )
  return (
    <>
      <FootprintLayer groups={groups} />
      <MarkLayer groups={groups} names={names} markStyle={markStyle} />
    </>
  )
}
