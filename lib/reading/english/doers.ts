import type { TextSpan } from '#lib/model'
import { englishIncidents } from './incidents'
import { partyAfterBy } from './parties'

/** "The army shelled the town, killing 22": who did what the clause before tells. */
export function doerOf(sentence: string, verb: TextSpan): string | undefined {
  if (
    !/ing\b/.test(sentence.slice(verb.start, verb.end)) ||
    !/, $/.test(sentence.slice(0, verb.start))
  )
    return undefined
  return englishIncidents(sentence.slice(0, verb.start)).find(
    ({ rule }) => rule === 'verb-of-incident',
  )?.perpetrator
}

const BY_ATTACK =
  /(?:strikes?|shelling|bombardments?|bombings?|raids?|attacks?|fire|clashes|offensive|assault|massacre)(?= (?:[\p{L}]+ ){0,3}?by )/iu

/** "shelling by the army killed 21", "killed in strikes carried out by Russian jets". */
export function byAfterAttack(sentence: string): string | undefined {
  const match = BY_ATTACK.exec(sentence)
  if (!match) return undefined
  const by = sentence.indexOf(' by ', match.index)
  return partyAfterBy(sentence, by)
}
