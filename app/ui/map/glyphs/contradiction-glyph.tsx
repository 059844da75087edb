'use client'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { casesWords, layerOfCases } from '#lib/views'
import type { ContestedPlace } from '#lib/views'
import glyphs from './claims-glyph.module.css'
import styles from './contradiction-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import { SplitMark } from './split-mark'

type Props = { members: readonly ContestedPlace[]; onOpen: () => void }

/**
 * The mark of a contested place or cluster: split in two, in the shape of the kind that is
 * contested, with the number of contradictions if there are several.
 */
export function ContradictionGlyph({ members, onOpen }: Props) {
  const page = usePage()
  const words = useWords()
  const cases = [...new Set(members.flatMap((group) => group.cases))]
  const weak = cases.every((item) => item.weak)
  const { place } = members[0]!
  return (
    <MarkButton
      className={place.isArea ? glyphs.area : glyphs.glyph}
      aria-label={casesWords(
        members.map((group) => group.place.name),
        cases,
        page,
        words,
      )}
      data-members={members.map((group) => group.place.id).join(' ')}
      data-weak={weak || undefined}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      count={cases.length}
      onOpen={onOpen}
    >
      <SplitMark
        layer={layerOfCases(cases, page.data.layers)}
        weak={weak}
        size={place.isArea ? 18 : 36}
      />
      {place.isArea && <bdi>{place.name}</bdi>}
      {(members.length > 1 || cases.length > 1) && (
        <b className={place.isArea ? undefined : styles.count}>{cases.length}</b>
      )}
    </MarkButton>
  )
}
