import type { LanguageId } from '../languages'
import { wordsOf } from '../words-of'
import type { Dictionary, Entry, Key } from '../words-of'
import type en from './en.json'

/** What an importer can say of a file, a row or a cell. */
export type ImportKey = keyof typeof en

/** What stands before a text that is written as its key, in no cell that anybody types. */
const MARK = '\u001f'
const WRITTEN = /^\u001f([\w.]+)(\{.*\})?$/s
/** Slots that say what the rule is. All others hold what a row has, and differ from row to row. */
const OF_RULE: readonly string[] = [
  'all',
  'allowed',
  'column',
  'country',
  'first',
  'format',
  'km',
  'last',
  'most',
  'why',
]

/** The slots of what an importer says; one that is told itself is said in its place. */
type ToldSlots = Readonly<Record<string, string | number>>

/**
 * Writes what an importer says as its key with its slots, in one text: it can be counted, kept and
 * sent, and is said in the reader's language (`tellImport`) where somebody reads it.
 */
export const importTold = (key: ImportKey, slots?: ToldSlots): string =>
  `${MARK}${key}${slots ? JSON.stringify(slots) : ''}`

/** What stands before these keys in a dictionary that also says all that the map says. */
export const OWN = 'import.'

/** The key and the slots of what was told; `undefined` for any other text. */
function toldParts(text: string): { key: string; slots: ToldSlots } | undefined {
  const [, key, slots] = WRITTEN.exec(text) ?? []
  if (key === undefined) return undefined
  try {
    return { key, slots: slots === undefined ? {} : (JSON.parse(slots) as ToldSlots) }
  } catch {
    return undefined
  }
}

/** The same without the values of a row, so that reasons can be counted and are few. */
export function toldWithoutValues(text: string): string {
  const parts = toldParts(text)
  if (!parts) return text
  const slots = Object.entries(parts.slots).map(([name, value]) => [
    name,
    toldParts(String(value))
      ? toldWithoutValues(String(value))
      : OF_RULE.includes(name)
        ? value
        : '…',
  ])
  return importTold(
    parts.key as ImportKey,
    slots.length > 0 ? (Object.fromEntries(slots) as ToldSlots) : undefined,
  )
}

/** What importers say, by key, as a page is sent it. */
export type ImportTexts = Readonly<Record<string, Entry>>

/**
 * How what importers told is said in a language; any other text, such as the message of a library,
 * is said as it is.
 * @param texts `importEntries` of the language, and by which tag numbers are written (`intl.tag`).
 */
export function importTeller(lang: LanguageId, texts: ImportTexts): (text: string) => string {
  const { say } = wordsOf(lang, texts as Dictionary)
  return function tell(text): string {
    const parts = toldParts(text)
    // a cell of a file may begin with the mark as well
    if (!parts || !Object.hasOwn(texts, OWN + parts.key)) return text
    const slots = Object.entries(parts.slots).map(([name, value]) => [
      name,
      typeof value === 'string' ? tell(value) : value,
    ])
    return say((OWN + parts.key) as Key, Object.fromEntries(slots) as ToldSlots)
  }
}
