import type { TextSpan } from '#lib/model'
import { QUOTE_WORDS } from '#lib/model'
import { allMatches } from './all-matches'

/**
 * At most twelve words of a sentence, word for word, that hold as much as they can of a span of it,
 * from its beginning.
 */
export function shortQuote(sentence: string, span: TextSpan): string {
  const words = allMatches(sentence, /\S+/gu).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const first = Math.max(
    0,
    words.findIndex(({ end }) => end > span.start),
  )
  const held = words.filter(({ start }, i) => i >= first && start < span.end).length
  const count = Math.min(QUOTE_WORDS, Math.max(held, Math.min(6, words.length - first)))
  const last = words[Math.min(first + count, words.length) - 1]
  return last ? sentence.slice(words[first]!.start, last.end) : sentence
}
