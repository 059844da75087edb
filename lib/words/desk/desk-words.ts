import type { LanguageId } from '../languages'
import type { Text, Words } from '../words-of'
import ar from './ar.json'
import en from './en.json'
import uk from './uk.json'

/** What can be said at the desk, beside all that the map says. */
export type DeskKey = keyof typeof en

/**
 * The desk's own texts by language. They stand apart, since every page of the map is sent its whole
 * dictionary, and nobody reads these there.
 */
const DESK: Readonly<Record<LanguageId, Readonly<Record<DeskKey, Text>>>> = { en, ar, uk }

/** The texts of the desk in a language. */
export const deskDictionary = (id: LanguageId): Readonly<Record<DeskKey, Text>> => DESK[id]

/** Says a text of the desk, with words that were made from a dictionary that holds it. */
export type TellDesk = (key: DeskKey, slots?: Readonly<Record<string, string | number>>) => string

/** How words whose dictionary holds the desk's texts say them. */
export const tellOf = ({ say }: Pick<Words, 'say'>): TellDesk => say as unknown as TellDesk
