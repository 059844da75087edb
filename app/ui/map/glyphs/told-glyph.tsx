'use client'
import { toldLines, toldWords } from '#lib/views'
import type { ToldPlace } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import glyphs from './claims-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import styles from './told-glyph.module.css'

/** The size of a mark of counts: a disc with their number, or an area's name over its first count. */
export const toldSize = ({ place }: ToldPlace, line: string): [number, number] =>
  place.isArea ? [Math.min(270, Math.max(place.name.length, line.length) * 6.4 + 24), 44] : [26, 26]

/** The mark of a place, or of several, in the tolls mode: how many counts speak of it. */
export function ToldGlyph({
  members,
  onOpen,
}: {
  members: readonly ToldPlace[]
  onOpen: () => void
}) {
  const { place: placeOf, source, document, layerOf } = usePage()
  const words = useWords()
  const names = { place: placeOf, source, document }
  const { place } = members[0]!
  const counts = [...new Set(members.flatMap((group) => group.counts))]
  return (
    <MarkButton
      className={place.isArea ? `${glyphs.area} ${styles.area}` : styles.disc}
      style={place.isArea ? undefined : { background: layerOf({ kind: 'casualties' }).colour }}
      aria-label={toldWords(members, names, words)}
      data-members={members.map((group) => group.place.id).join(' ')}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      count={counts.length}
      onOpen={onOpen}
    >
      {place.isArea ? (
        <>
          <span>
            <bdi>{place.name}</bdi> {counts.length > 1 && <b>{counts.length}</b>}
          </span>
          <small>{toldLines(members[0]!, names, words)[0]}</small>
        </>
      ) : (
        <b>{counts.length}</b>
      )}
    </MarkButton>
  )
}
