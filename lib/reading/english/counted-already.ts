import type { Killed } from '../grammar'
import { CHILDREN } from './counted-people'
import type { NumberMention } from './numbers'
import { ANYBODY } from './parts-of-counts'

/** The count in front of a number: what it counts, and where that ends. */
type CountBefore = { mention: NumberMention; claim: Killed; noun?: string; to: number }

/** Whether a number only tells who those were that another one counts. */
export function isCountedAlready(
  sentence: string,
  mention: NumberMention,
  noun: string | undefined,
  last: CountBefore | undefined,
): boolean {
  const behind = sentence.slice(mention.end)
  // "four children were among the dead": they are in a count that another sentence gives
  if (
    noun !== undefined &&
    CHILDREN.test(noun) &&
    /^ (?:\p{L}+ )?(?:\p{L}+ )?(?:are|were|was|is) (?:also )?among\b/u.test(behind)
  )
    return true
  if (!last) return false
  const gap = sentence.slice(Math.max(last.to, last.mention.end), mention.start)
  return (
    // "4 civilians, a woman and her 3 children, died": they are those who were counted
    (last.claim.rule === 'people-killed' &&
      mention.start > last.claim.at &&
      mention.end < last.claim.verb &&
      /,/.test(gap)) ||
    // "three people, a woman and her two sons"
    (gap === ', ' &&
      mention.count.low !== undefined &&
      mention.count.low === last.claim.count.low &&
      / and /.test(mention.count.words) &&
      last.noun !== undefined &&
      ANYBODY.test(last.noun))
  )
}
