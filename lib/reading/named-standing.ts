import type { Standing, TextSpan } from '#lib/model'
import { distanceOf } from './claim-draft-of'
import { grammarOf } from './grammars'
import { sentencesOf } from './sentences'

/** How firmly words of a text put something, with these words. */
type NamedStanding = TextSpan & { value: Standing }

/** So many letters stand between words of hearsay and what they are about, at most. */
const BESIDE = 24

/** Whether words of a sentence stand in a quote, or in front of it with no other clause between. */
function isBeside(words: TextSpan, sentence: TextSpan, quote: TextSpan, text: string): boolean {
  const end = sentence.start + words.end
  const isInside = quote.start < end && sentence.start + words.start < quote.end
  const between = text.slice(end, quote.start)
  return isInside || (end <= quote.start && between.length <= BESIDE && !/[,;:،؛]/u.test(between))
}

/**
 * How a stretch of a text puts what it tells, where words of it say so: its own distance ("reportedly"),
 * that nobody could check it, or a speaker who says it outright. A text that tells in its own voice has
 * no such words.
 * @param quote what is told; whoever speaks of something else puts nothing of it
 * @returns `undefined` too where its words do not agree, and in a language without rules
 */
export function namedStanding(
  text: string,
  language: string,
  span: TextSpan,
  quote: TextSpan,
): NamedStanding | undefined {
  const grammar = grammarOf(language)
  if (!grammar) return undefined
  const { outright, weighed, unchecked } = grammar.standing
  const found: NamedStanding[] = []
  for (const sentence of sentencesOf(text, language)) {
    if (sentence.start >= span.end || span.start >= sentence.end) continue
    const at = ({ start, end }: TextSpan, value: Standing) =>
      found.push({ start: sentence.start + start, end: sentence.start + end, value })
    const hedge = grammar.hedgeOf(sentence.text)
    const distance = hedge && sentence.text.slice(hedge.start, hedge.end)
    if (weighed.test(distance ?? sentence.text)) return undefined
    if (hedge && distance !== undefined) {
      // what another clause only reports says nothing of this one
      if (!isBeside(hedge, sentence, quote, text)) return undefined
      at(hedge, distanceOf(distance))
    }
    const doubt = unchecked.exec(sentence.text)
    if (doubt) at({ start: doubt.index, end: doubt.index + doubt[0].length }, 'unverified')
    if (hedge || doubt) continue
    for (const frame of grammar.framesOf(sentence.text)) {
      const says = {
        start: sentence.start + frame.says.start,
        end: sentence.start + frame.says.end,
      }
      if (says.end <= quote.start || quote.end <= says.start) continue
      const verb = outright.exec(sentence.text.slice(frame.start, frame.end))
      if (!verb) return undefined
      const start = frame.start + verb.index
      at({ start, end: start + verb[0].length }, 'stated')
    }
  }
  const [first] = found
  return found.every(({ value }) => value === first?.value) ? first : undefined
}
