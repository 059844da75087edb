import { QUOTE_WORDS } from '#lib/model'
import { remembered } from '#lib/util'

/**
 * Control characters, line ends among them, and marks that change the direction of text: a file
 * could forge what a reader sees with them.
 */
const FORGED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g
/** The longest name that is kept; the rest is cut off and an ellipsis says so. */
const LONGEST = 300
/** Lists of names that are remembered. */
const REMEMBERED = 20_000

/** A text of the file on one line, without such characters. */
export function clean(text: string): string {
  return text.replace(FORGED, ' ').replace(/ {2,}/g, ' ').trim()
}

/** A name as it is kept. */
export function cleanName(text: string): string {
  const name = clean(text).normalize('NFC')
  return name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name
}

/** The names of a list, without blanks and repeats. */
export function names(text: string, separator: string | RegExp = ';'): readonly string[] {
  return [...new Set(text.split(separator).map(cleanName))].filter((name) => name !== '')
}

/** `names` for the rows of a file, which have few lists between them. */
export const rememberedNames = (separator?: string | RegExp) =>
  remembered(REMEMBERED, (text) => names(text, separator))

/** So many words, or as many as there are. */
const QUOTED = new RegExp(`(?:\\S+\\s+){0,${QUOTE_WORDS - 1}}\\S+`)

/**
 * The first words of a text, as many as may be quoted, verbatim but for its line ends, with their
 * place in it.
 */
export function quoteOf(text: string): { start: number; end: number; quote: string } {
  const words = QUOTED.exec(text)
  const start = words?.index ?? text.length
  const end = start + (words?.[0].length ?? 0)
  return { start, end, quote: clean(text.slice(start, end)) }
}
