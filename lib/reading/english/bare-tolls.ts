import type { TextSpan } from '#lib/model'

/** Words for a count that a number without a noun stands behind. */
const COUNT =
  /(?<verb>\b(?:count|figure|tally|estimate)\b)[^.;:]{0,60}?(?: (?:spoken? of|put it at|was|gave)|:) $|(?<verb2>\bputs? it) at $/iu
/** The same where nothing but the dead that were just counted can be meant. */
const OF_THOSE =
  /(?<verb>(?<![\p{L}])(?:(?:put|puts|putting) (?:the|that|its|their) (?:figure|number|count|total) at|(?:spoke|speaks?|spoken) (?:earlier |only |instead )?of|(?:had |has |have )?counted|gave|(?:up|down) from(?: the| an earlier| an initial)?)) $/iu
/** What may follow a number that stands alone. */
const ALONE =
  /^(?: burials)?(?:[.,;)”"]|$| (?:on|in the (?:morning|evening|first)|by|this|late|earlier|overnight|and|but|while|yesterday|so far)(?![\p{L}]))/u
const NO_NOUN =
  /^(?: (?:dead|deaths|killed|victims))?[.,;]?$|^ (?:dead|deaths|killed|victims)\b|^[.,;] /u
/** What tells that a sentence counts dead. */
const COUNTS_DEAD = /\b(?:dead|died|killed|deaths|toll|bodies|corpses)\b/i

/**
 * A toll whose number has no noun: "an earlier count spoke of 28", "the ministry put the number at
 * 13", "up from 35". `ofBefore`: of whom the sentence before counts, and of nobody where it counts none.
 */
export function bareToll(
  sentence: string,
  { start, end }: TextSpan,
): { verb: TextSpan; rule: 'toll'; ofBefore?: true } | undefined {
  const before = sentence.slice(Math.max(0, start - 150), start)
  const behind = sentence.slice(end, end + 260)
  const from = start - before.length
  const verbOf = (found: RegExpExecArray) => ({
    start: from + found.index,
    end: from + found.index + (found.groups!.verb ?? found.groups!.verb2)!.length,
  })
  const count = COUNT.exec(before)
  if (count && NO_NOUN.test(behind)) return { verb: verbOf(count), rule: 'toll' }
  const those = OF_THOSE.exec(before)
  if (!those || !ALONE.test(behind)) return undefined
  const isSaid = COUNTS_DEAD.test(sentence.slice(0, start)) || /^ burials/.test(behind)
  return { ...(!isSaid && { ofBefore: true as const }), verb: verbOf(those), rule: 'toll' }
}
