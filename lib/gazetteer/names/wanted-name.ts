import { isArabic } from './fold'
import { hash } from './postings'
import { skeletons } from './skeleton'
import { sounds } from './sounds'
import type { Sounds } from './sounds'

/** A name to look for, read once for all indexes. */
export type Wanted = {
  folded: string
  hash: number
  sounds: Sounds
  arabic: boolean
  bones: string[]
}

/** Reads a folded name for a search. A name without consonants of the two scripts is looked for as it is spelled. */
export function wantedName(folded: string): Wanted {
  const heard = sounds(folded)
  const bones = skeletons(heard)
  return {
    folded,
    hash: hash(folded),
    sounds: heard,
    arabic: isArabic(folded),
    bones: bones.length ? bones : [folded],
  }
}
