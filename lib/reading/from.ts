import type { TextSpan } from '#lib/model'
import type { Confidence, From } from './draft'

/** What a value rests on: a rule, and words of a sentence as places of the whole text. */
export const restsOn = (
  sentence: TextSpan,
  span: TextSpan,
  rule: string,
  confidence: Confidence,
): From => ({
  rule,
  confidence,
  start: sentence.start + span.start,
  end: sentence.start + span.end,
})
