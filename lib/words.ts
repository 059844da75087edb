/**
 * The words of the interface: one dictionary a language, and the rules of each language for
 * plurals, numbers and dates.
 */
export {
  AGREEMENTS,
  LANGUAGES,
  USUAL_LANGUAGES,
  isLanguage,
  languageOf,
  namesIn,
  offeredLanguages,
  pickLanguage,
  recordLanguages,
  textIn,
} from './words/languages'
export type { Agreement, LanguageId } from './words/languages'
export { wordsOf } from './words/words-of'
export type { Dictionary, Key, Words } from './words/words-of'
export { projectDictionary, projectWords } from './words/project-words'
export { dictionaryOf, wordsIn, writtenDictionary } from './words/dictionaries'
export type { WrittenDictionary } from './words/dictionaries'
export {
  deskDictionary,
  deskEntries,
  deskPieces,
  isReadyWhy,
  tellOf,
  whyIn,
} from './words/desk/desk-words'
export type { DeskKey, TellDesk } from './words/desk/desk-words'
export { codebookPages } from './words/codebook/codebook-pages'
export type { CodebookPage, CodebookPageId } from './words/codebook/codebook-pages'
export { importEntries, toldInEnglish } from './words/imports/import-words'
export { importTeller, importTold, toldWithoutValues } from './words/imports/told'
export type { ImportKey, ImportTexts } from './words/imports/told'
