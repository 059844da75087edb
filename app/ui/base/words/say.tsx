import type { Key } from '#lib/words'
import { richText } from './rich-text'
import type { Slots } from './rich-text'
import { useWords } from './words-context'

/** A text of the dictionary whose slots are more than text: names in `<bdi>`, links, emphasis. `count` chooses the plural and fills its own slot. */
export function Say({ k, count, slots }: { k: Key; count?: number; slots: Slots }) {
  return richText(useWords(), k, slots, count)
}
