import type { Grammar, PlaceMention, SpeechFrame } from './grammar'
import { placeLists } from './place-lists'

/**
 * The places in the title of who speaks: "authorities in A said". They say where only if nothing else
 * in the sentence does.
 */
export function listsOfSpeakers(
  grammar: Grammar,
  text: string,
  frames: readonly SpeechFrame[],
  isKnown: (name: string) => boolean,
  isPerson: (name: string) => boolean,
): PlaceMention[][] {
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
