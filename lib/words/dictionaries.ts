import ar from './ar.json'
import en from './en.json'
import type { LanguageId } from './languages'
import { wordsOf } from './words-of'
import type { Dictionary, Words } from './words-of'

/**
 * Every dictionary by language. Only the server, the commands and the tests load them: a page is
 * given its own as data, so that no script holds any.
 */
const DICTIONARIES: Record<LanguageId, Dictionary> = { en, ar }

/** The dictionary of a language. */
export function dictionaryOf(id: LanguageId): Dictionary {
  return DICTIONARIES[id]
}

const kept = new Map<LanguageId, Words>()

/** The words of a language, made once. */
export function wordsIn(id: LanguageId): Words {
  const words = kept.get(id) ?? wordsOf(id, DICTIONARIES[id])
  kept.set(id, words)
  return words
}
