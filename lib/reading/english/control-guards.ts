import { MAY } from './months'

/** What makes of a verb of control an intent, a hope, a fear, a plan or a condition. */
const INTENT = new RegExp(
  String.raw`(?<![\p{L}])(?:to|will|would|could|${MAY}|might|should|must|can|cannot|not|never|if|unless|until|before|whose|order to|plan\p{L}*|aim\p{L}*|seek\p{L}*|hop\p{L}*|want\p{L}*|try\p{L}*|tried|attempt\p{L}*|intend\p{L}*|vow\p{L}*|bid|effort\p{L}*|threat\p{L}*|fear\p{L}*|battl(?:e|es|ed|ing)|fight|fights|fighting|fought|fail\p{L}*|unable|struggl\p{L}*|denied|denies|no|nor|without|nearly|almost|close|verge|brink|prevent\p{L}*|stopp\p{L}*|towards?|for|of|at)\s+(?:(?:fully|have|be|been|re-?|quickly|soon|also|being|completely|eventually|the|its|their|from)\s+)*$`,
  'iu',
)
const DID =
  /(?:managed|able|continued?s?|went on|went|reported|said|claim(?:ed|s)|believed|thought|known|forced|compelled|obliged|began|begun|started|said to have|appear\p{L}*|seem\p{L}*|proceeded|used)\s+to\s+(?:have\s+|be\s+)?$/iu

/** "If the road were to come back under its control": up to the end of the clause. */
const CONDITION =
  /(?:^|[,;] |\b(?:and|but|that) )(?:[Ii]f|[Uu]nless|[Ss]hould) [^,;]{0,150}$|^[“"]?(?:Had|Were) [^,;]{0,100}$/u

/** What nobody knows, or only fears: "unclear whether", "no confirmation that", "fears that". */
const UNKNOWN =
  /(?<![\p{L}])(?:whether|(?:un|not (?:yet |immediately )?)(?:clear|known|certain) (?:who|if|that|how)|(?:no|without) (?:\p{Ll}+ ){0,2}(?:confirmation|evidence|sign|indication|proof|word) (?:that|of|from [^,;]{3,40} that)|fear(?:s|ed|ing)?(?: that)?|(?<!only )not that|(?:rumou?rs?|speculation|doubts?|the idea) (?:that|of)) [^,;]{0,80}$/iu
/** "Reports that … are false". */
const ACCOUNT =
  /(?<![\p{L}])(?:reports?|claims?|rumou?rs?|allegations?|statements?|news) (?:that|of|about) [^,;]{0,70}$/iu
const IS_FALSE =
  /^[^,;]{0,90} (?:is|are|was|were|as|has been|have been) (?:\p{Ll}+ )?(?:false|untrue|baseless|unfounded|groundless|fabricated|lies|fake|wrong|incorrect|inaccurate|denied|dismissed|rejected)(?![\p{L}])/iu
const DENIES = /(?<![\p{L}])(?:dismiss|reject|den[iy]|refut)\p{L}* [^,;]{0,40}$/iu

/** A clause that somebody denies, up to a verb of it. */
const DENIED =
  /(?<![\p{L}])(?:den(?:y|ies|ied|ying)|refut\p{L}+|reject\p{L}+|dismiss\p{L}+)(?: (?:that|having|it|they|he|she|its|their|any|all|the|claims?|reports?|rumou?rs|allegations?|suggestions?|statements?)\b)(?:(?!, (?:but|saying|adding|and said)|; | but ).)*$/iu

/** What was so, and may be no more. */
export const ONCE =
  /(?<![\p{L}])(?:once|formerly|previously|briefly|temporarily|(?:at one|for a) (?:time|point|while)|used to)(?: (?:also|have|had|been|was|were))? $/iu

/** Whether the account in which something stands is called false. */
function isFalse(sentence: string, before: string, start: number): boolean {
  const account = ACCOUNT.exec(before)
  return (
    account !== null &&
    (IS_FALSE.test(sentence.slice(start, start + 160)) ||
      DENIES.test(before.slice(0, account.index)))
  )
}

/** Whether what stands at a place of a sentence is intended, feared, a condition or denied. */
export const isUnreal = (sentence: string, start: number): boolean => {
  const before = sentence.slice(Math.max(0, start - 160), start)
  const near = before.slice(-60)
  return (
    (INTENT.test(near) && !DID.test(near)) ||
    CONDITION.test(before) ||
    UNKNOWN.test(before) ||
    isFalse(sentence, before, start) ||
    DENIED.test(before.slice(-140))
  )
}

/** Letters without which no verb of control is there, which is quicker to tell. */
export const SPEAKS_OF_GROUND =
  /captur|seiz|ret[oa]k|reclaim|liberat|overr[au]n|occup|secur|clear|conquer|w[oi]n |took|tak[ei]|control|restor|wrest|regain|recover|freed|freeing|annex|snatch|evict|rout|chas|vacat|relinquish|f[ae]ll|pass|rul|split|divided|cling|clung|hung|retain|impos|tighten|dominat|h[oe]ld|hand|lost|losing|withdr|pull|retreat| seen | spotted | visible |ringed|ringing|shown up|showed up|turned up|walked into|streamed into| way into|drove into|digs? in|digging in| back | ours| theirs|leaving|quitting|evacuat|abandon|ceded|fled|driven|forced|push|expel|gave up|left|kept|sieg|surround|encircl|blockad|run by|lift|progress|advanc|inch|clos|press|gain|expand|moving|deploy|station|present|active|operating|position|based|enter|into|inside|arriv|presence|foothold|bridgehead|outpost|checkpoint|contested|disputed|oust|dislodg|flush|driving|drove|reached| man|flag|banner|return|ruled|within|gates|outskirts|edge|doorstep|set up|setting up|erect|installed|built|patrol|polic|guard| runs? | keeps? |no longer|remain| there(?: |[,.;]|$)| in[.,;]|surrender|yield|confined|trench|holed|dug in|pinned|still ha|governed|administ|defend| from /i
