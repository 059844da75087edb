import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Key, Words } from '#lib/words'

/** What the slots of a text are filled with, where they are more than text. */
export type Slots = Readonly<Record<string, ReactNode>>

/** A text whose slots are elements, in given words: what `Say` does where there is no context, in components that run on the server alone. */
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
