import { allMatches } from '../all-matches'
import { COMPARED_SINCE } from './compared-since'
import type { TimeMention } from '../grammar'
import { RELATIVE_RULES } from './relative-times'
import { TIME_RULES } from './time-rules'
import { addRelative } from '../relative-times'
import { wordMatches } from '../word-starts'

/** A word of a rule without which it cannot hold, which is quicker to tell than the whole. */
function needOf(pattern: string): RegExp {
  if (/\\d\{4\}-/.test(pattern)) return FULL_DATE
  if (pattern.startsWith('in (?:(?<part>early|mid|late)')) return YEAR
  // the weekday in front of a date may be absent
  if (pattern.includes('Sunday|') && !pattern.startsWith('(?:(?:Sunday|')) return DAY_WORD
  if (pattern.includes('January|')) return MONTH_WORD
  return ANY_TIME
}
const FULL_DATE = /\d{4}-/
const YEAR = /(?:19|20)\d\d/
const DAY_WORD = /day/i
const MONTH_WORD = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i
const ANY_TIME =
  /day|night|morning|evening|noon|dawn|week|month|year|hour|since|recent|later|earlier|preceding|ago/i
/** What a sentence is asked for once. */
const NEEDS = [FULL_DATE, YEAR, DAY_WORD, MONTH_WORD, ANY_TIME]
const COMPILED = TIME_RULES.map(({ pattern, ...rule }) => ({
  ...rule,
  need: needOf(pattern),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
}))

const RELATIVE = RELATIVE_RULES.map(({ pattern, ...rule }) => ({
  ...rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
}))

/** Verbs of speech that a day beside them belongs to. */
const SPOKE_BEFORE =
  /(?:puts? (?:the|its) (?:\p{L}+ )?(?:toll|figure|number|count) at [\p{L}\d,]+|said|told (?:[\p{L}’'-]+ ){1,4}?|(?:gave|given|giving) (?:(?:an?|another) (?:\p{L}+ )?(?:toll|figure|number|count) of [\p{L}\d,]+|\d[\d,]*)|spoken? (?:earlier )?of [\p{L}\d,]+|acknowledged|admitted|insisted|says|announced|reported|stated|added|confirmed|claimed|declared|tweeted|wrote|posted|accused|alleged|speaking|noted|warned|told)(?: (?:late|early|in an? (?:\p{L}+ )?(?:statement|interview|report|news conference|press conference|briefing|post)|to reporters|reporters|by telephone))*(?:,)?(?: (?:on|late|early|in|earlier|late on|early on))?\s*$/iu

/** Whether a time in front of a speaker and a verb of speech tells when they spoke. */
const SPOKE_AFTER =
  /^,? (?:the |an? )?(?:[\p{L}’'-]+ ){1,7}?(?:said|told|announced|reported|stated|declared|accused|alleged|issued|warned)\b/iu

/** "On Friday, he said, a drone struck": who speaks stands between commas, and the time is that of the strike. */
const SAYS_ASIDE =
  /^, (?:[\p{L}’'-]+ ){1,7}?(?:said|says|added|reported|told (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+), /u

/** A verb of speech that has not come to what it tells: "stated in a message that was read out on". */
const SPOKE_SO =
  /(?<![\p{L}])(?:said|told|stated|announced|reported|declared|claimed|confirmed|wrote)(?=[ ,])(?:(?! that )[^.;:]){0,110}(?: (?:on|of|in|dated|late|early))* ?$/iu

/** Words behind which a time is that of a beginning, from which a stretch goes on until the report. */
const BEGAN =
  /\b(?:since (?!then)[^,.;]{0,60}|(?:in|during|from) the (?:\p{Ll}+ ){0,2}(?:violence|fighting|clashes|offensive|assault|battle|campaign|war|operation|siege|unrest|bombardment|crackdown|conflict) (?:that|which)) (?:began|begun|started|opened|erupted|broke out|resumed|was launched)(?: (?:on|late on|early on|in|last))?\s*$/iu

/** Whether a time tells when somebody spoke, and not when what they tell of happened. */
function isOfSaying(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 70), start)
  return (
    !/\b(?:was|were|been|being) reported (?:on |in |for )?$/i.test(before) &&
    (SPOKE_BEFORE.test(before) ||
      (/^ that\b/.test(sentence.slice(end, end + 6)) &&
        SPOKE_SO.test(sentence.slice(Math.max(0, start - 130), start))) ||
      (/(?:^|, and |, but |; )(?:also |earlier |later )?(?:on )?$/i.test(
        sentence.slice(0, start),
      ) &&
        !SAYS_ASIDE.test(sentence.slice(end, end + 90)) &&
        SPOKE_AFTER.test(sentence.slice(end, end + 90))))
  )
}

/**
 * The times of a sentence. A weekday is the last one on or before publication; a day after
 * publication is never read.
 *
 * @param published the day of publication, `2024-05-01`; without it only full dates are days
 * @param spokenOf the day that the text spoke of last, for "the following day"
 * @param year the year of publication, where no more is known of it
 */
export function englishTimes(
  sentence: string,
  published: string | undefined,
  spokenOf: string | undefined,
  year?: number,
): TimeMention[] {
  const found: TimeMention[] = []
  const compared = /\bsince\b/i.test(sentence) ? allMatches(sentence, COMPARED_SINCE) : []
  const isCompared = (at: number) =>
    compared.some(({ index, 0: words }) => index <= at && at < index + words.length)
  const has = new Map(NEEDS.map((need) => [need, need.test(sentence)]))
  for (const { pattern, kind, read, need } of COMPILED) {
    if (!has.get(need)) continue
    for (const match of wordMatches(sentence, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      if (isCompared(start)) continue
      // the word "may" and a name such as "May" are no month
      if (/^may$/i.test(match[0])) continue
      const days = read(
        published === undefined &&
          year !== undefined &&
          match.groups?.m !== undefined &&
          match.groups.d !== undefined
          ? { ...match.groups, y: match.groups.y ?? String(year) }
          : (match.groups ?? {}),
        published,
      )
      if (days && published && days.from > published) continue
      const before = sentence.slice(Math.max(0, start - 70), start)
      // "since talks broke off in April"
      const isSince =
        published !== undefined &&
        ((kind === 'stretch' && /\bsince (?!then)[^,.;]{0,50}$/i.test(before)) ||
          (kind !== 'since' && BEGAN.test(before)))
      const until = isSince || (days && published && days.to > published) ? published : undefined
      found.push({
        start,
        end,
        kind: isSince ? 'since' : kind,
        ...(days && { days: until === undefined ? days : { ...days, to: until } }),
        ofSaying: kind !== 'since' && !isSince && isOfSaying(sentence, start, end),
      })
    }
  }
  if (has.get(ANY_TIME))
    addRelative(sentence, RELATIVE, found, published, spokenOf, (start, end) =>
      isOfSaying(sentence, start, end),
    )
  return found.sort((a, b) => a.start - b.start)
}
