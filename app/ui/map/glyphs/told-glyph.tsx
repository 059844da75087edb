'use client'
import { gatheredName, ghostLines, ghostOf, toldLines, toldWords } from '#lib/views'
import type { Ghosted, ToldPlace } from '#lib/views'
import type { Words } from '#lib/words'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { Size } from '../marks/boxes'
import { labelSize } from '../marks/mark-style'
import type { GlyphProps } from '../marks/mark-style'
import glyphs from './claims-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import styles from './told-glyph.module.css'

/**
 * The sizes of a mark of counts: a disc with their number, or an area's name over its first count and
 * then without it.
 */
export function toldSizes(group: ToldPlace, line: string): readonly [Size, ...Size[]] {
  if (!group.place.isArea) return [[26, 26]]
  const [name, short] = [group.place.name, labelSize(group.place.name, group.counts.length, 28)]
  return [
    [Math.max(short[0], Math.min(270, Math.max(name.length, line.length) * 6.4 + 24)), 44],
    short,
  ]
}

/** The size of a mark that gathers places with counts. */
export function gatheredCountsSize(members: readonly ToldPlace[], words: Words): Size {
  const names = members.map((group) => group.place.name)
  return labelSize(gatheredName(names, words), countsOf(members).length)
}

const countsOf = (members: readonly ToldPlace[]) => [
  ...new Set(members.flatMap((group) => group.counts)),
]

/** The mark of a place, or of several, in the tolls mode: how many counts speak of it. */
export function ToldGlyph({ members, small, onOpen }: GlyphProps<Ghosted<ToldPlace>>) {
  const { place: placeOf, source, document, layerOf } = usePage()
  const words = useWords()
  const names = { place: placeOf, source, document }
  const { place } = members[0]!
  const counts = countsOf(members)
  const isLabel = place.isArea || members.length > 1
  const isTall = isLabel && members.length === 1 && !small
  return (
    <MarkButton
      className={isLabel ? `${glyphs.area} ${isTall ? styles.area : ''}` : styles.disc}
      style={isLabel ? undefined : { background: layerOf({ kind: 'casualties' }).colour }}
      aria-label={toldWords(members, names, words)}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      {...ghostOf(members)}
      count={counts.length}
      onOpen={onOpen}
    >
      {isLabel ? (
        <>
          <span>
            <bdi>
              {gatheredName(
                members.map((group) => group.place.name),
                words,
              )}
            </bdi>{' '}
            <b>{counts.length}</b>
          </span>
          {isTall && (
            <small>{ghostLines(members[0]!, toldLines(members[0]!, names, words), words)[0]}</small>
          )}
        </>
      ) : (
        <b>{counts.length}</b>
      )}
    </MarkButton>
  )
}
