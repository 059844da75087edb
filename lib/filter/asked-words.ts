import type { Words } from '#lib/words'
import type { Facet, Filter } from './filter'
import { asksForTime, ruleOf } from './rule'
import { filterParts } from './words'

/**
 * What a file of claims was asked for, in words, and by which rule times were counted; `undefined`
 * for a filter that asks for everything. For notes in files, which leave the page that chose them.
 */
export function askedWords(
  filter: Filter,
  name: (facet: Facet, value: string) => string,
  words: Words,
): string | undefined {
  const parts = words.join(filterParts(filter, name, words).map(({ text }) => text))
  if (!asksForTime(filter)) return parts || undefined
  return words.say(`asked.${ruleOf(filter)}`, { parts })
}
