import type { ReadScope } from '../draft'
import { COMPARED_SINCE } from './compared-since'

const BACKGROUND =
  /\bsince (?:the )?(?:(?:start|beginning)(?! of (?:the|this) (?:day|week|month|year)\b)|outbreak|onset|war|conflict|uprising|revolt|rebellion|unrest|civil war|revolution|crisis|fighting|hostilities)\b|\bsince (?:[\p{L}’'-]+ ){1,8}(?:19|20)\d\d\b|\bsince (?:[\p{L}\p{N}’'-]+ ){0,5}(?:invasion|coup|takeover|war|uprising|revolution|conflict|genocide|insurgency)\b|\bsince (?:(?:early|mid|late)-?\s?)?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d\b|\b(?:war|conflict|uprising|insurgency|crisis)(?! monitor| crimes)\b(?:, which [^.]{0,130}, |[^.]{0,40})(?<![\p{L}])(?:has|have|had) (?:now |already |so far )?(?:killed|left|claimed|cost)|\b(?:\w+|\d+)[ -]years? (?:of|old|long)? ?(?:war|conflict|insurgency|fighting|civil)|\b(?:over|in|during) the (?:past|last) (?:\w+|\d+) (?:years|months)\b|\bin the (?:war|conflict)\b(?! zone)|\bof the (?:war|conflict)\b[^.]{0,20}\b(?:killed|dead)/iu
/** Letters without which no war is spoken of, which is quicker to tell. */
const SPEAKS_OF_WAR = /since|year|month|war|conflict|uprising|insurgency|crisis/i
const RUNNING =
  /\bsince\b|\bso far\b|\b(?:in|over|during|for|within) the (?:past|last|previous) (?:few |several |\w+ )?(?:days|weeks?|hours)\b|\bin (?:two|three|four|five|six|seven|\d+) (?:consecutive |straight )?days of\b|\bin recent (?:days|weeks)\b|\b(?:weeks|months) of (?:\p{Ll}+ )?(?:fighting|clashes|violence|war|conflict|siege|bombing|bombardment|shelling|strikes|attacks)\b|\bin the (?:first|second) half of the (?:year|month)\b|\bthis year\b|\btotal (?:death )?toll\b|\boverall\b|\bbrings? the\b|\bbringing the\b/iu

/** So many dead are the toll of a war. */
const OF_A_WAR = 5000
const MILLIONS =
  /\b(?:tens|hundreds) of thousands\b[^.]{0,120}\bmillions?\b|\bmillions?\b[^.]{0,60}\b(?:from their homes|displaced|uprooted|refugees|fled)\b/iu

/**
 * What a count covers: a war's toll where the words say a war or years, a running total where they
 * say "since" or several days, else one event.
 */
export function englishScope(sentence: string, from: number, to: number, low?: number): ReadScope {
  const behind = sentence.slice(to, to + 200)
  // ", bringing to 405 the number of those killed since": that is another count
  // "…, which has been outside government control since May": that is told of something else
  const other = /, (?:bringing|taking|raising|which)\b/.exec(behind)
  const all = sentence.slice(Math.max(0, from - 160), to) + behind.slice(0, other?.index)
  const near = /\bsince\b/i.test(all) ? all.replace(COMPARED_SINCE, '') : all
  // no single event of a war has killed so many, and none has driven out millions
  if ((low ?? 0) >= OF_A_WAR || MILLIONS.test(sentence)) return 'background'
  if (SPEAKS_OF_WAR.test(near) && BACKGROUND.test(near)) return 'background'
  return RUNNING.test(near) ? 'running-total' : 'event'
}
