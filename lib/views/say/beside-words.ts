import type { Words } from '#lib/words'
import type { RelationSeen } from '#lib/model'
import { factorOf } from '../contradictions/beside'
import type { Beside } from '../contradictions/beside'
import { shortVoice, voicedWords } from './side-words'
import type { VoiceNames } from './side-words'

/**
 * Two counts far apart, each as it was said and by whom: "at least 89 (the monitor), more than 30 (a
 * station): 2.9 times apart, both may hold".
 */
export function gapLine({ a, b, relation }: Beside, names: VoiceNames, words: Words): string {
  const [one, other] = [a, b].map((claim) =>
    voicedWords(claim.toll?.words ?? claim.summary, shortVoice(claim, names, words), words),
  )
  const factor = factorOf(relation)
  return factor === undefined
    ? words.say('gap.judged', { a: one!, b: other! })
    : words.say('gap.line', { a: one!, b: other!, factor: words.number(factor) })
}

/** The kinds of relation between a statement and the claim that it answers, as either sees it. */
export const ANSWERS = [
  'denied-by',
  'admitted-by',
  'denies',
  'admits',
] as const satisfies readonly RelationSeen[]
