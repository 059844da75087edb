'use client'
import { useMemo } from 'react'
import { byPlace, compareSources, gatheredName, placeStance } from '#lib/views'
import type { PlaceStance } from '#lib/views'
import { usePage } from '../../base/page-context'
import { CompareGlyph, STANCE_ORDER } from '../glyphs/compare-glyph'
import type { ComparedPlace } from '../glyphs/compare-glyph'
import { FootprintLayer } from '../footprints'
import { ClaimsMode } from './claims-mode'
import type { ModeProps } from './map-mode'
import { MarkLayer } from '../marks/mark-layer'
import { labelSize } from '../marks/mark-style'
import type { MarkStyle } from '../marks/mark-style'
import { useWords } from '../../base/words/words-context'
import { stanceSize } from '../glyphs/stance-mark'

/** The space beside a name in a label: its sign and the edges. */
const beside = (stance: PlaceStance) => stanceSize(stance)[0] + 26

const MARK_STYLE: Omit<MarkStyle<ComparedPlace>, 'gatheredSize'> = {
  Glyph: CompareGlyph,
  sizesOf: ({ place, stance }) => [
    place.isArea ? labelSize(place.name, undefined, beside(stance)) : stanceSize(stance),
  ],
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
  const { place, source } = usePage()
  const words = useWords()
  const markStyle = useMemo(
    (): MarkStyle<ComparedPlace> => ({
      ...MARK_STYLE,
      gatheredSize: (members) => {
        const names = members.map((group) => group.place.name)
        return labelSize(gatheredName(names, words), undefined, beside('contradict'))
      },
    }),
    [words],
  )
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
  return (
    <>
      <FootprintLayer groups={groups} plain />
      <MarkLayer groups={groups} names={names} markStyle={markStyle} />
    </>
  )
}
