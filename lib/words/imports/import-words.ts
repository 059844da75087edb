import type { LanguageId } from '../languages'
import type { Text } from '../words-of'
import ar from './ar.json'
import en from './en.json'
import { OWN, importTeller } from './told'
import type { ImportKey } from './told'
import uk from './uk.json'

/**
 * What importers say, by language. It stands apart, since every page of the map is sent its whole
 * dictionary, and only `/open` says any of this.
 */
const IMPORTS: Readonly<Record<LanguageId, Readonly<Record<ImportKey, Text>>>> = { en, ar, uk }

/** What importers say, as part of such a dictionary. */
export const importEntries = (id: LanguageId): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(IMPORTS[id]).map(([key, text]) => [OWN + key, text]))

let english: ((text: string) => string) | undefined

/** What an importer told, in English, for the command line: a terminal shows no isolates. */
export const toldInEnglish = (text: string): string =>
  (english ??= importTeller('en', importEntries('en')))(text).replace(/[\u2068\u2069]/g, '')
