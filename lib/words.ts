/** The words of the interface: one dictionary a language, and the rules of each language for plurals, numbers and dates. */
export { LANGUAGES, isLanguage, languageOf, pickLanguage } from './words/languages'
export type { Language, LanguageId } from './words/languages'
export { namesIn } from './words/names-in'
export type { NamesIn } from './words/names-in'
export { wordsOf } from './words/words-of'
export type { Dictionary, Key, Slots, Words } from './words/words-of'
export { dictionaryOf, wordsIn } from './words/dictionaries'
