import type { TextSpan } from '#lib/model'
import { englishIncidents } from './incidents'
import { partyAfterBy, partyBefore } from './parties'

/** "The army shelled the town, killing 22": who did what the clause before tells. */
function doerOf(sentence: string, verb: TextSpan): string | undefined {
  if (
    !/ing\b/.test(sentence.slice(verb.start, verb.end)) ||
    !/, $/.test(sentence.slice(0, verb.start))
  )
    return undefined
  return englishIncidents(sentence.slice(0, verb.start)).find(
    ({ rule }) => rule === 'verb-of-incident',
  )?.perpetrator
}

/** "Fighting with militias that left": who of them killed nobody says. */
const OF_FIGHTING =
  /(?<![\p{L}])(?:clash(?:es)?|fighting|battles?|violence|skirmish(?:es)?|hostilities|firefights?|gunfights?)(?![\p{L}])[^.;]{0,70} (?:that|which) (?:have |has |had )?$/iu

/** Who a verb in front of a count says killed. */
export const doerBefore = (sentence: string, verb: TextSpan): string | undefined =>
  OF_FIGHTING.test(sentence.slice(Math.max(0, verb.start - 120), verb.start))
    ? undefined
    : (partyBefore(sentence, verb.start) ?? doerOf(sentence, verb))

const BY_ATTACK =
  /(?:strikes?|shelling|bombardments?|bombings?|raids?|attacks?|fire|clashes|offensive|assault|massacre)(?= (?:[\p{L}]+ ){0,3}?by )/iu

/** "shelling by the army killed 21", "killed in strikes carried out by Russian jets". */
export function byAfterAttack(sentence: string): string | undefined {
  const match = BY_ATTACK.exec(sentence)
  if (!match) return undefined
  const by = sentence.indexOf(' by ', match.index)
  return partyAfterBy(sentence, by)
}
