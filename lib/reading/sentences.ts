import { sentencesByLine } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { remembered } from '#lib/util'
import { allMatches } from './all-matches'

/** A sentence of a text, with its words as they stand there. `first`: it begins a paragraph. */
export type Sentence = TextSpan & { text: string; first: boolean }

/**
 * No sentence is longer than this: what has no full stop for so long is cut at a space, so that no
 * rule ever reads more at once and the whole takes time in proportion to the text.
 */
const LONGEST = 900

/** Words that end with a full stop and no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Gov|Sen|Rep|Rev|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|approx|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m|(?<!\son )X|[A-WYZ]|د|م)\.\s*$/u
/** A word that begins sentences, in capitals behind a word in small letters: the full stop is lost. */
const LOST_STOP =
  /(?<=\p{Ll}{2})(?<!\s(?:in|of|by|to|for|the|an|and|or|with|at|from|on|told|as|near|called|named|de|la)) (?=(?:The|In|On|At|But|It|He|She|They|We|According|Meanwhile|However|Elsewhere|Earlier|Separately|Since|After|While|When|There|This|These|Those|Also|Another|Among|More than|At least|Some of|Two of|Three of) (?:\p{Ll}|\d))/gu

/** The pieces of a sentence whose full stops were lost. */
function* pieces(text: string, { start, end }: TextSpan): Generator<TextSpan> {
  let from = start
  for (const match of allMatches(text.slice(start, end), LOST_STOP)) {
    const to = start + match.index
    if (to - from > 30) {
      yield { start: from, end: to }
      from = to + 1
    }
  }
  yield { start: from, end }
}
const GOES_ON = /^["”’')\]]*\s*\p{Ll}/u

/** Cuts what is too long at its last space, and hard where it has none. */
function* bounded(text: string, { start, end }: TextSpan): Generator<TextSpan> {
  let from = start
  while (end - from > LONGEST) {
    // of this piece alone: a text without spaces would be searched back to its beginning each time
    const space = text.slice(from, from + LONGEST + 1).lastIndexOf(' ')
    const to = space > 0 ? from + space + 1 : from + LONGEST
    yield { start: from, end: to }
    from = to
  }
  yield { start: from, end }
}

/** So many texts are kept in sentences: at a desk one is asked for again with every claim and field. */
const TEXTS = 4

/** The sentences by language and text, which are one key. */
const split = remembered(TEXTS, (key): readonly Sentence[] => {
  const end = key.indexOf('\n')
  return sentencesIn(key.slice(end + 1), key.slice(0, end))
})

/**
 * The sentences of a text in order. They are those of Unicode (UAX 29), joined where one ends with
 * an abbreviation or the next goes on in lower case; no sentence crosses a line.
 *
 * @param language BCP 47, which decides the rules of the segmenter
 */
export const sentencesOf = (text: string, language: string): readonly Sentence[] =>
  split(`${language}\n${text}`)

function sentencesIn(text: string, language: string): Sentence[] {
  return sentencesByLine(text, language).flatMap((line) => {
    const joined: TextSpan[] = []
    for (const span of line) {
      const last = joined.at(-1)
      const isSame =
        last !== undefined &&
        (ABBREVIATION.test(text.slice(Math.max(last.start, last.end - 12), last.end)) ||
          GOES_ON.test(text.slice(span.start, span.end)))
      if (isSame) last.end = span.end
      else joined.push({ ...span })
    }
    return joined
      .flatMap((span) => [...bounded(text, span)])
      .flatMap((span) => [...pieces(text, span)])
      .flatMap(({ start, end }) => {
        const words = text.slice(start, end).trim()
        const from =
          start + text.slice(start, end).length - text.slice(start, end).trimStart().length
        return words === '' ? [] : [{ start: from, end: from + words.length, text: words }]
      })
      .map((sentence, i) => ({ ...sentence, first: i === 0 }))
  })
}
