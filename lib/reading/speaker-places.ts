import type { Grammar, PlaceMention, SpeechFrame } from './grammar'
import { isThere, placeLists } from './place-lists'

/** A sentence with those who speak in it, and what tells a name to be that of a place or a person. */
type Heard = {
  grammar: Grammar
  text: string
  frames: readonly SpeechFrame[]
  isKnown: (name: string) => boolean
  isPerson: (name: string) => boolean
}

/**
 * The places in the title of who speaks: "authorities in A said". They say where only if nothing else
 * in the sentence does.
 */
function listsOfSpeakers({ grammar, text, frames, isKnown, isPerson }: Heard): PlaceMention[][] {
  const [frame] = frames.filter(
    ({ named, title, is }) =>
      is !== 'pronoun' && grammar.isOfPlace(text.slice((title ?? named).start, named.end)),
  )
  if (!frame) return []
  const elsewhere = [{ start: 0, end: (frame.title ?? frame.named).start }]
  const found = grammar.placesOf(text.slice(0, frame.named.end), isKnown, elsewhere, isPerson, [])
  return placeLists(
    text,
    found
      .filter(({ anaphor }) => !anaphor)
      // "a doctor at A's hospital" tells of A
      .map(({ bare, ...one }) => ({ ...one, name: bare ?? one.name, part: 'whole' as const })),
    grammar,
  )
}

/**
 * Adds such places to those of a sentence that leaves open where, and puts them in place of "there":
 * "residents of A said nine died there".
 * @param isOpen whether the words of the sentence say no place
 */
export function addListsOfSpeakers(lists: PlaceMention[][], isOpen: boolean, heard: Heard): void {
  const isOnlyThere = lists.every(isThere)
  if (!isOpen && !isOnlyThere) return
  const theirs = listsOfSpeakers(heard)
  lists.splice(0, isOnlyThere && theirs.length > 0 ? lists.length : 0)
  lists.push(...theirs)
}
