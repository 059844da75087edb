import type { LanguageId } from '../languages'
import type { Key, Text, Words } from '../words-of'
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

/** What stands before the keys of the desk, some of which the map has as well. */
const OWN = 'desk.'

/** The texts of the desk as part of a dictionary that also says all that the map says. */
export const deskEntries = (id: LanguageId): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(DESK[id]).map(([key, text]) => [OWN + key, text]))

/** Says a text of the desk, with words whose dictionary holds `deskEntries`. */
export type TellDesk = (key: DeskKey, slots?: Readonly<Record<string, string | number>>) => string

/** How words whose dictionary holds the desk's texts say them. */
export const tellOf =
  ({ say }: Pick<Words, 'say'>): TellDesk =>
  (key, slots) =>
    say((OWN + key) as Key, slots)

/** A text of the desk in pieces, for what is more than text. */
export const deskPieces = ({ pieces }: Pick<Words, 'pieces'>, key: DeskKey) =>
  pieces((OWN + key) as Key)

/** The ready reasons for which a sentence holds no claim; a digit gives each of the first four. */
const WHYS = ['why.1', 'why.2', 'why.3', 'why.4', 'why.same'] as const satisfies readonly DeskKey[]

const readyKey = (why: string) =>
  WHYS.find((one) => Object.values(DESK).some((texts) => texts[one] === why))

/** Whether a reason is a ready one, so that every language says it. */
export const isReadyWhy = (why: string): boolean => readyKey(why) !== undefined

/**
 * A reason for which a sentence holds no claim in another language: a ready one was given in the
 * language of its coder. What somebody wrote is as they wrote it.
 */
export function whyIn(why: string, id: LanguageId): string {
  const key = readyKey(why)
  return key ? (DESK[id][key] as string) : why
}
