'use client'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { casesWords, gatheredName, layerOfCases } from '#lib/views'
import type { ContestedPlace } from '#lib/views'
import type { Words } from '#lib/words'
import type { Size } from '../marks/boxes'
import { labelSize } from '../marks/mark-style'
import type { GlyphProps } from '../marks/mark-style'
import glyphs from './claims-glyph.module.css'
import styles from './contradiction-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import { SplitMark } from './split-mark'

const casesOf = (members: readonly ContestedPlace[]) => [
  ...new Set(members.flatMap((group) => group.cases)),
]

/** The sizes of a contested place's mark, or of an area's label. */
export const contestedSizes = ({ place, cases }: ContestedPlace): readonly [Size, ...Size[]] =>
  place.isArea
    ? [labelSize(place.name, cases.length)]
    : [
        [36, 36],
        [26, 26],
      ]

/** The size of a mark that gathers contested places. */
export function gatheredCasesSize(members: readonly ContestedPlace[], words: Words): Size {
  const names = members.map(({ place }) => place.name)
  return labelSize(gatheredName(names, words), casesOf(members).length)
}

/**
 * The mark of a contested place or cluster: split in two, in the shape of the kind that is
 * contested, with the number of contradictions if there are several.
 */
export function ContradictionGlyph({ members, small, onOpen }: GlyphProps<ContestedPlace>) {
  const page = usePage()
  const words = useWords()
  const cases = casesOf(members)
  const weak = cases.every((item) => item.weak)
  const { place } = members[0]!
  const names = members.map((group) => group.place.name)
  const isLabel = place.isArea || members.length > 1
  return (
    <MarkButton
      className={isLabel ? glyphs.area : glyphs.glyph}
      aria-label={casesWords(names, cases, page, words)}
      data-small={small || undefined}
      data-weak={weak || undefined}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      count={cases.length}
      onOpen={onOpen}
    >
      <SplitMark
        layer={layerOfCases(cases, page.data.layers)}
        weak={weak}
        size={isLabel ? 18 : small ? 26 : 36}
      />
      {isLabel && <bdi>{gatheredName(names, words)}</bdi>}
      {(members.length > 1 || cases.length > 1) && (
        <b className={isLabel ? undefined : styles.count}>{cases.length}</b>
      )}
    </MarkButton>
  )
}
