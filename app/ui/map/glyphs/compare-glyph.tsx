'use client'
import type { PlaceGroup, PlaceStance } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import { compareLabel, gatheredName } from '#lib/views'
import type { GlyphProps } from '../marks/mark-style'
import styles from './compare-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import { StanceMark } from './stance-mark'

/**
 * A place where one or both of two sources speak, and how they stand there. `pair` holds their
 * names, `carrier` the name of the one that passes on the other.
 */
export type ComparedPlace = PlaceGroup & {
  stance: PlaceStance
  pair: { a: string; b: string }
  carrier?: string
}

/** The mark of a compared place; a cluster shows how many claims and its sharpest stance. */
export function CompareGlyph({ members, onOpen }: GlyphProps<ComparedPlace>) {
  const words = useWords()
  const { place, pair } = members[0]!
  const { stance, carrier } = sharpest(members)
  const names = members.map((group) => group.place.name)
  const isLabel = place.isArea || members.length > 1
  const claims = new Set(members.flatMap((group) => group.claims))
  return (
    <MarkButton
      className={isLabel ? styles.area : styles.glyph}
      aria-label={compareLabel(names, stance, claims.size, pair, words, carrier)}
      data-stance={stance}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      count={claims.size}
      onOpen={onOpen}
    >
      <StanceMark stance={stance} reverse={carrier === pair.b} bare={isLabel} />
      {isLabel && <bdi>{gatheredName(names, words)}</bdi>}
    </MarkButton>
  )
}

/** Stances in the order in which a cluster shows them, sharpest first. */
export const STANCE_ORDER: PlaceStance[] = [
  'contradict',
  'agree',
  'apart',
  'carried',
  'only-a',
  'only-b',
]

/**
 * The stance of a cluster: the sharpest. Where A alone speaks at one place and B alone at another,
 * both speak (`apart`).
 */
function sharpest(members: readonly ComparedPlace[]): Pick<ComparedPlace, 'stance' | 'carrier'> {
  const stances = new Set(members.map((group) => group.stance))
  const first = [...members].sort(
    (x, y) => STANCE_ORDER.indexOf(x.stance) - STANCE_ORDER.indexOf(y.stance),
  )[0]!
  return stances.size > 1 && STANCE_ORDER.indexOf(first.stance) > 1 ? { stance: 'apart' } : first
}
