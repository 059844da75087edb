import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Key } from '#lib/words'
import { useWords } from './words-context'

type Props = { k: Key; count?: number; slots: Readonly<Record<string, ReactNode>> }

/** A text of the dictionary whose slots are more than text: names in `<bdi>`, links, emphasis. `count` chooses the plural and fills its own slot. */
export function Say({ k, count, slots }: Props) {
  const { pieces, number } = useWords()
  const fill = (slot: string): ReactNode => (slot in slots ? slots[slot] : slot === 'count' && count !== undefined ? number(count) : `{${slot}}`)
  return pieces(k, count).map((piece, i) => <Fragment key={i}>{typeof piece === 'string' ? piece : fill(piece.slot)}</Fragment>)
}
