import search from 'approx-string-match'
import { lineAt, sentencesByLine } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { sha256Digits } from '#lib/util/sha256'

/** A text that quotes are looked for in, and its sentences without the white space around them. */
export type SearchedText = { text: string; sentences: readonly TextSpan[] }

/** Where evidence stands: its span, the line the span begins on, the hash of the quote's sentences. */
export type Anchor = TextSpan & { line: number; sentenceHash: string }

/** How much of a quote may be other letters, for words to be taken for a changed quote. */
const LIKE = 1 / 3

/** Letters of scripts that set words apart by spaces and join no particles to them. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/**
 * Prepares a normalised text for looking in it.
 * @param language the document's, which decides where sentences end.
 */
export function searchedText(text: string, language: string): SearchedText {
  const sentences = sentencesByLine(text, language)
    .flat()
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      const from = start + (words.length - words.trimStart().length)
      return { start: from, end: from + words.trim().length }
    })
    .filter(({ start, end }) => start < end)
  return { text, sentences }
}

/** The sentences that a span touches, as one span: from the first to the last. */
function sentencesAround({ sentences }: SearchedText, span: TextSpan): TextSpan {
  const touched = sentences.filter(({ start, end }) => start < span.end && span.start < end)
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end }
}

/**
 * The hash of the sentences that a quote stands in, in a text of which a span holds the quote, or
 * `undefined` where the span does not.
 */
export function sentenceHashOf(
  searched: SearchedText,
  span: TextSpan,
  quote: string,
): string | undefined {
  const at = searched.text.slice(span.start, span.end).indexOf(quote)
  if (at < 0) return undefined
  const start = span.start + at
  const around = sentencesAround(searched, { start, end: start + quote.length })
  return sha256Digits(searched.text.slice(around.start, around.end))
}

/** The anchor of a quote that stands at a place: on all of its sentences. */
function anchorAt(searched: SearchedText, place: TextSpan): Anchor {
  const { start, end } = sentencesAround(searched, place)
  return {
    line: lineAt(searched.text, start),
    start,
    end,
    sentenceHash: sha256Digits(searched.text.slice(start, end)),
  }
}

/** Whether a span begins or ends inside a word or a number: "71 people" is not in "171 people". */
export function cutsWord(text: string, { start, end }: TextSpan): boolean {
  const [before, after] = [text.slice(0, start).slice(-2), text.slice(end, end + 2)]
  const [first, last] = [text[start]!, text[end - 1]!]
  const letters = (a = '', b = '') => LETTER.test(a) && LETTER.test(b)
  return (
    letters(before.at(-1), first) ||
    letters(last, after[0]) ||
    (/\p{N}/u.test(first) && /\p{N}[.,٫٬]?$/u.test(before)) ||
    (/\p{N}/u.test(last) && /^[.,٫٬]?\p{N}/u.test(after))
  )
}

/** Where a quote stands word for word, from the start of the text on. */
function exactPlaces(text: string, quote: string): TextSpan[] {
  const places: TextSpan[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const place = { start, end: start + quote.length }
    if (!cutsWord(text, place)) places.push(place)
  }
  return places
}

/** The anchors at which a quote may stand, each of its sentences once. */
export function anchorsOf(searched: SearchedText, quote: string): Anchor[] {
  const anchors = exactPlaces(searched.text, quote).map((place) => anchorAt(searched, place))
  return anchors.filter(({ start }, i) => anchors.findIndex((one) => one.start === start) === i)
}

/**
 * The words that are most like a quote, whole words each, with their lines; none where a third of
 * it or more would be other letters.
 */
export function likePlaces(
  { text }: SearchedText,
  quote: string,
): { line: number; words: string }[] {
  const found = search(text, quote, Math.ceil(quote.length * LIKE) - 1).map(({ start, end }) => ({
    start: start - /\S*$/u.exec(text.slice(0, start))![0].length,
    end: end + /^\S*/u.exec(text.slice(end))![0].length,
  }))
  return found
    .filter(
      (place, i) =>
        !found.slice(0, i).some(({ start, end }) => start < place.end && place.start < end),
    )
    .map(({ start, end }) => ({ line: lineAt(text, start), words: text.slice(start, end).trim() }))
}

/** Lines in words: "line 3", "lines 3 and 9". */
export function lineWords(lines: readonly number[]): string {
  const once = [...new Set(lines)].sort((a, b) => a - b).map(String)
  return `line${once.length > 1 ? 's' : ''} ${new Intl.ListFormat('en-GB').format(once)}`
}
