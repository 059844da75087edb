'use client'
import { clashAbout, gatheredName, ghostOf, heldWords } from '#lib/views'
import type { Ghosted, HeldPlace, SideLook } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { Size } from '../marks/boxes'
import { labelSize } from '../marks/mark-style'
import type { GlyphProps } from '../marks/mark-style'
import glyphs from './claims-glyph.module.css'
import { MarkButton, partKeysOf } from './mark-button'
import { fillOfSides } from './stripe-fills'
import styles from './held-glyph.module.css'

type Props = Omit<GlyphProps<Ghosted<HeldPlace>>, 'small'> & {
  looks: ReadonlyMap<string, SideLook>
}

/** The size of a mark of control: a dot in its ground, or the name of an area. */
export const heldSizes = ({ place }: HeldPlace): readonly [Size] => [
  place.isArea ? labelSize(place.name, undefined) : [26, 26],
]

/**
 * The mark of a place, or of several, in the control mode: a dot in the colours of who is said to
 * have its core, or the name of an area, with ≠ where voices contradict each other.
 */
export function HeldGlyph({ members, looks, onOpen }: Props) {
  const { source, document, claim, isShown } = usePage()
  const words = useWords()
  const { place } = members[0]!
  const core = members[0]!.held[0]!
  const clashes = members.map((group) => clashAbout(group.claims, group.place.id, claim, isShown))
  const clash = clashes.find((one) => one === 'shown') ?? clashes.find((one) => one)
  const isSome = core.part === 'parts'
  const fill = fillOfSides(core, looks)
  const names = members.map((group) => group.place.name)
  const isLabel = place.isArea || members.length > 1
  return (
    <MarkButton
      className={isLabel ? glyphs.area : styles.dot}
      aria-label={heldWords(members, { source, document }, words)}
      places={members.map((group) => group.place)}
      keys={partKeysOf(members)}
      {...ghostOf(members)}
      count={new Set(members.flatMap((group) => group.claims)).size}
      onOpen={onOpen}
    >
      <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
        <circle
          cx="10"
          cy="10"
          r="8"
          fill={isSome ? 'var(--paper)' : (fill ?? 'var(--paper)')}
          stroke={isSome ? (fill ?? 'var(--ink-soft)') : fill ? 'var(--paper)' : 'var(--ink-soft)'}
          strokeWidth="2.4"
          strokeDasharray={isSome || !fill ? '3 2' : undefined}
        />
      </svg>
      {isLabel && <bdi>{gatheredName(names, words)}</bdi>}
      {clash && (
        <span className={glyphs.unequal} data-clash-sign={clash} aria-hidden="true">
          ≠
        </span>
      )}
    </MarkButton>
  )
}
