import ar from './ar.json'
import en from './en.json'
import uk from './uk.json'
import type { LanguageId } from './languages'
import { wordsOf } from './words-of'
import type { Dictionary, Key, Text, Words } from './words-of'

/** A dictionary as it is written: the texts of a language, which may lack some. */
export type WrittenDictionary = Readonly<Partial<Record<Key, Text>>>

/** Every dictionary as it is written, by language. */
const WRITTEN: Record<LanguageId, WrittenDictionary> = { en, ar, uk }

/** A dictionary with the English texts that it lacks, marked as such. */
export function withEnglish(written: WrittenDictionary): Dictionary {
  const entries = (Object.keys(en) as Key[]).map((key) => [
    key,
    written[key] ?? { text: en[key], lang: 'en' },
  ])
  return Object.fromEntries(entries) as Dictionary
}

/**
 * Every dictionary by language. Only the server, the commands and the tests load them: a page is
 * given its own as data, so that no script holds any.
 */
const DICTIONARIES = Object.fromEntries(
  Object.entries(WRITTEN).map(([id, written]) => [id, withEnglish(written)]),
) as Record<LanguageId, Dictionary>

/** The dictionary of a language; what it lacks is in English and says so. */
export function dictionaryOf(id: LanguageId): Dictionary {
  return DICTIONARIES[id]
}

/** The dictionary of a language as it is written, without what it lacks. */
export function writtenDictionary(id: LanguageId): WrittenDictionary {
  return WRITTEN[id]
}

const kept = new Map<LanguageId, Words>()

/** The words of a language, made once. */
export function wordsIn(id: LanguageId): Words {
  const words = kept.get(id) ?? wordsOf(id, DICTIONARIES[id])
  kept.set(id, words)
  return words
}
