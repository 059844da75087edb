import { preferredName } from '#lib/gazetteer'
import type { Proposal } from './draft'
import type { DeskContext } from './value-words'

/** A question that names more places than these is not made easier by all of them. */
const MANY = 4

/**
 * What the rules ask of a field, in words: the question, the words of the text that it is about, and
 * the places that they may mean. Where a sentence does not say where, the words are those that other
 * sentences told of; they are shown to be weighed, and never filled in.
 */
export function questionWords(
  { ask, words: said, places = [] }: Proposal['asks'][number],
  { gazetteer, words, tell }: DeskContext,
): string {
  const names = places.slice(0, MANY).flatMap((id) => {
    const place = gazetteer.place(id)
    return place ? [preferredName(place, words.lang)] : []
  })
  return [
    tell(`question.${ask as 'where'}`),
    ...(said === undefined
      ? []
      : [tell(ask === 'where' ? 'question.toldBefore' : 'question.itsWords', { words: said })]),
    ...(names.length === 0
      ? []
      : [tell('question.mayBe', { places: words.list([...new Set(names)]) })]),
  ].join(' · ')
}
