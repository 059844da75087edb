import type { SpeechFrame } from '../grammar'
import { SAYS_ON } from './speech-words'

/** Words that stand behind what is said, unless a sentence begins with them. */
const BEHIND = /^(?:according to|as per|by (?:the|an official) )/i
/** "After fighting in which, residents said, 130 died": what stands before "which" is not theirs. */
const IN_WHICH = / (?:which|where|when), $/
/** "…, a group said, two days after the army retook the palace": the text's own clause. */
const OWN_CLAUSE =
  /^(?: (?:late |early )?on \p{Lu}\p{Ll}+)?, (?:(?:an?|one|two|three|four|five|six|seven|\p{L}+|\d+) )?(?:hours?|days?|weeks?|months?|years?) (?:after|before) (?!that\b)/u

/** "…, according to the group, which took the town last month": what the text tells of who speaks. */
const ABOUT_THEM = /^(?: \([^)]*\))?, (?:which|who) (?!said|says|added|put)/u

/** Another clause of somebody who believes something. */
const THINKS =
  /; (?:\p{L}[\p{L}’'-]* ){1,6}?(?:thinks?|believes?|suspects?|fears?|expects?|hopes?|thought|believed)(?![\p{L}])/u

/** How far what the only speaker of a sentence says reaches behind the words for them. */
function tailOf(sentence: string, { start, end }: SpeechFrame): number {
  return OWN_CLAUSE.test(sentence.slice(end)) ||
    // what stands behind such a clause is theirs where the sentence begins with them
    (start > 12 &&
      /^(?:according|as per)/i.test(sentence.slice(start)) &&
      ABOUT_THEM.test(sentence.slice(end)))
    ? end
    : sentence.length
}

const WITHIN = /(?<![\p{L}])(?:who|whom|which|that) (?:the )?$/u
const FINITE =
  /^ (?:is|are|was|were|has|have|had|will|would|killed|left|included?|carried|belongs?)(?![\p{L}])/u

/** Settles what each who speaks in a sentence says, for all of them in its order. */
export function settleReach(sentence: string, kept: SpeechFrame[]): void {
  // what each says: ahead of the verb where there is little behind it, else behind it
  kept.forEach((one, i) => {
    const next = kept[i + 1]
    const last = kept[i - 1]
    const ahead = one.start - (last?.end ?? 0)
    const behind = (next?.start ?? sentence.length) - one.end
    const leads =
      (i === 0
        ? ahead < 40 && !(ahead > 10 && BEHIND.test(sentence.slice(one.start)))
        : ahead < 12) ||
      /(?:\b(?:which|that|who|and|but|while)|;) (?:the )?$/i.test(sentence.slice(0, one.start)) ||
      SAYS_ON.test(sentence.slice(one.end))
    one.says = {
      start: leads ? one.end : last && last.says.start === last.end ? last.end : (last?.end ?? 0),
      end: leads
        ? next && next.start - one.end > 20
          ? next.start
          : sentence.length
        : behind > 60 && i === kept.length - 1
          ? sentence.length
          : one.start,
    }
    // "after fighting in which, according to a source, 20 died"
    if (IN_WHICH.test(sentence.slice(0, one.start)) && i > 0)
      one.says = { start: one.start, end: next?.start ?? sentence.length }
    // what is said stands on both sides of the only one who speaks, but for a clause about them
    if (kept.length === 1)
      one.says =
        one.named.start < 5 && /^, .{20}/u.test(sentence.slice(one.named.end))
          ? { start: one.end, end: sentence.length }
          : {
              start: IN_WHICH.test(sentence.slice(0, one.start)) ? one.start : 0,
              end: tailOf(sentence, one),
            }
    // "A did this, and B said that …": what stands before "and" is not B's
    if (
      i === 0 &&
      one.start > 12 &&
      /(?:, (?:(?:and|but|while|though|although) (?:(?:the |a )?\p{Ll}+ (?:\p{Ll}+ )?|(?:late |early )?on \p{Lu}\p{Ll}+ )?|where )|; (?:\p{Ll}+ )?)$/u.test(
        sentence.slice(0, one.start),
      ) &&
      sentence.length - one.end > 15
    )
      one.says = { start: one.start, end: one.says.end }
  })
  // "A says so; officials think it wants": another clause, and whose it is
  for (const one of kept) {
    const other = THINKS.exec(sentence.slice(one.end, one.says.end))
    if (other) one.says = { ...one.says, end: one.end + other.index }
  }
  // "The rebels, who the UN says are backed by A, overran B": only the clause is theirs
  for (const one of kept) {
    if (!WITHIN.test(sentence.slice(0, one.start)) || !FINITE.test(sentence.slice(one.end)))
      continue
    const comma = sentence.indexOf(',', one.end)
    one.says = { start: one.end, end: comma < 0 ? sentence.length : comma }
  }
  // "A nurse said that she counted": the same one speaks on
  kept.forEach((one, i) => {
    const earlier = kept.slice(0, i).findLast(({ is }) => is !== 'pronoun')
    if (one.is === 'pronoun' && earlier) {
      // "according to A, while a committee said that it counted": it is not A
      if (/[,;] (?:while|whereas) an? /.test(sentence.slice(earlier.end, one.start))) {
        one.is = 'hidden'
        one.name = ''
        return
      }
      one.is = earlier.is
      one.name = earlier.name
    }
  })
}
