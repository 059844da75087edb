import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Key, Words } from '#lib/words'
import { useWords } from './words-context'

/** The elements that fill the slots of a text, by slot. */
type Slots = Readonly<Record<string, ReactNode>>

/**
 * A text of the dictionary whose slots hold elements: names in `<bdi>`, links, emphasis. `count`
 * chooses the plural form and fills the slot `{count}`.
 */
export function Say({ k, count, slots }: { k: Key; count?: number; slots: Slots }) {
  return richText(useWords(), k, slots, count)
}

/** The same as `Say` for server components, which have no context and are given the words. */
export function richText(
  { pieces, number }: Pick<Words, 'pieces' | 'number'>,
  key: Key,
  slots: Slots,
  count?: number,
): ReactNode {
  const fill = (slot: string): ReactNode =>
    slot in slots
      ? slots[slot]
      : slot === 'count' && count !== undefined
        ? number(count)
        : `{${slot}}`
  return pieces(key, count).map((piece, i) => (
    <Fragment key={i}>{typeof piece === 'string' ? piece : fill(piece.slot)}</Fragment>
  ))
}
