import type { Part, TextSpan } from '#lib/model'
import { grammarOf } from './grammars'
import { placeLists } from './place-lists'
import { sentencesOf } from './sentences'
import { noPlaces } from './set-aside'

/** Words of a text for a place, and the part of it that they, or the words around them, speak of. */
type NamedPart = TextSpan & {
  part: Part
  /** Where the words for the part and the place begin: "the outskirts of". */
  from: number
}

/**
 * The places that a stretch of a text names as the ground of what it tells, list by list, each with
 * its part: not those that only say where another one lies, where somebody fled to, or who speaks.
 * @param isKnown whether a name is that of a place
 * @returns empty in a language that has no rules
 */
export function namedParts(
  text: string,
  language: string,
  span: TextSpan,
  isKnown: (name: string) => boolean,
): NamedPart[][] {
  const grammar = grammarOf(language)
  if (!grammar) return []
  return sentencesOf(text, language)
    .filter(({ start, end }) => start < span.end && span.start < end)
    .flatMap((sentence) => {
      const frames = grammar.framesOf(sentence.text)
      const times = grammar.timesOf(sentence.text, undefined, undefined)
      const people = new Set(grammar.peopleIn(sentence.text))
      const mentions = grammar.placesOf(
        sentence.text,
        isKnown,
        noPlaces(sentence, frames, times),
        (name) => people.has(name),
        grammar.heldIn(sentence.text),
      )
      const grounds = mentions.filter(
        ({ name, said, aside, anaphor, nowhere }) =>
          (said || isKnown(name)) && !aside && !anaphor && !nowhere,
      )
      return placeLists(sentence.text, grounds, grammar).map((list) =>
        list.map(({ start, end, from, part }) => ({
          start: sentence.start + start,
          end: sentence.start + end,
          from: sentence.start + Math.min(from, start),
          part,
        })),
      )
    })
}
