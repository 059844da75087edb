import type { TextSpan } from '#lib/model'
import { allMatches } from '../all-matches'

/** What a clause of its own begins with. */
const CLAUSE =
  /(?:^|[ ,;])(?:and|but|before|after|while|which|who|when)(?= )|;|, (?:was|were|is|are|has|have|had)(?= )/
const ASIDE =
  /, (?:who|whom|whose|which|where|when|(?:in|on|to|from|of|with) (?:which|whom))(?= )[^,.;]{3,160},/gu

/** Whether another clause begins among some words of a sentence. */
export const turnsClause = (between: string): boolean => CLAUSE.test(between)

/** Clauses between commas about who or what stands in front of them. */
export const asidesIn = (sentence: string): TextSpan[] =>
  [...allMatches(sentence, ASIDE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
