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
export function Say({
  k,
  count,
  slots,
  before,
}: {
  k: Key
  count?: number
  slots: Slots
  /** Text that stands before it, such as the space after a name. */
  before?: string
}) {
  return richText(useWords(), k, slots, count, before)
}

/** The same as `Say` for server components, which have no context and are given the words. */
export function richText(
  { pieces, number, langOf }: Pick<Words, 'pieces' | 'number' | 'langOf'>,
  key: Key,
  slots: Slots,
  count?: number,
  before = '',
): ReactNode {
  const fill = (slot: string): ReactNode =>
    slot in slots
      ? slots[slot]
      : slot === 'count' && count !== undefined
        ? number(count)
        : `{${slot}}`
  const parts = pieces(key, count).map((piece) =>
    typeof piece === 'string' ? piece : fill(piece.slot),
  )
  const text = joinedTexts(before ? [before, ...parts] : parts).map((part, i) => (
    <Fragment key={i}>{part}</Fragment>
  ))
  const borrowed = langOf(key)
  return borrowed ? <bdi lang={borrowed}>{text}</bdi> : text
}

/** Neighbouring texts as one: between two, HTML needs a comment, and pages hold thousands. */
function joinedTexts(parts: readonly ReactNode[]): ReactNode[] {
  const joined: ReactNode[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}
