import { MAY } from './months'

/** What makes of a verb of control an intent, a hope, a fear, a plan or a condition. */
const INTENT = new RegExp(
  String.raw`(?<![\p{L}])(?:to|will|would|could|${MAY}|might|should|must|can|cannot|not|never|if|unless|until|before|whose|order to|plan\p{L}*|aim\p{L}*|seek\p{L}*|hop\p{L}*|want\p{L}*|try\p{L}*|tried|attempt\p{L}*|intend\p{L}*|vow\p{L}*|bid|effort\p{L}*|threat\p{L}*|fear\p{L}*|battl(?:e|es|ed|ing)|fight|fights|fighting|fought|fail\p{L}*|unable|struggl\p{L}*|denied|denies|no|nor|without|towards?|for|of|at)\s+(?:(?:fully|have|be|been|re-?|quickly|soon|also|being|completely|eventually|the|its|their|from)\s+)*$`,
  'iu',
)
const DID =
  /(?:managed|able|continued?s?|went on|went|reported|said|claimed|believed|thought|known|appear\p{L}*|seem\p{L}*|proceeded|used)\s+to\s+(?:have\s+|be\s+)?$/iu

/** "If the road were to come back under its control": up to the end of the clause. */
const CONDITION = /(?:^|[,;] |\b(?:and|but|that) )(?:[Ii]f|[Uu]nless|[Ss]hould) [^,;]{0,150}$/u

/** A clause that somebody denies, up to a verb of it. */
const DENIED =
  /(?<![\p{L}])(?:den(?:y|ies|ied|ying)|refut\p{L}+|reject\p{L}+|dismiss\p{L}+)(?: (?:that|having|it|they|he|she|its|their|any|all|the|claims?|reports?|rumou?rs|allegations?|suggestions?|statements?)\b)(?:(?!, (?:but|saying|adding|and said)|; | but ).)*$/iu

/** Whether what stands at a place of a sentence is intended, feared, a condition or denied. */
export const isUnreal = (sentence: string, start: number): boolean => {
  const before = sentence.slice(Math.max(0, start - 160), start)
  const near = before.slice(-60)
  return (
    (INTENT.test(near) && !DID.test(near)) ||
    CONDITION.test(before) ||
    DENIED.test(before.slice(-140))
  )
}
