import type { Words } from '#lib/words'
import { gatheredAloud } from './gathered-words'
import type { PlaceStance, Stance } from '../compare/compare-sources'

/** The two compared sources by name. */
export type Pair = { a: string; b: string }

/**
 * How two sources stand, as a heading over claims. `carrier` is the name of the one that carries
 * the other.
 */
export function stanceHeading(
  stance: Stance,
  { a, b }: Pair,
  { say }: Words,
  carrier?: string,
): string {
  switch (stance) {
    case 'carried':
      return carrier === b
        ? say('stance.carried', { carrier: b, carried: a })
        : say('stance.carried', { carrier: a, carried: b })
    case 'only-a':
      return say('stance.only', { name: a })
    case 'only-b':
      return say('stance.only', { name: b })
    default:
      return say(`stance.${stance}`)
  }
}

/** How two sources stand at a place, as its mark says it aloud. */
function placeStanceWords(stance: PlaceStance, pair: Pair, words: Words, carrier?: string): string {
  const { say } = words
  if (stance === 'apart') return say('stance.apart')
  if (stance === 'contradict') return say('stance.contradictAt')
  if (stance === 'agree') return say('stance.agreeAt')
  if (stance === 'only-a') return say('stance.onlyAt', { name: pair.a })
  return stance === 'only-b'
    ? say('stance.onlyAt', { name: pair.b })
    : stanceHeading('carried', pair, words, carrier)
}

/**
 * What a mark of the comparison says aloud: where, how the two stand there, with how many claims.
 */
export function compareLabel(
  names: readonly string[],
  stance: PlaceStance,
  count: number,
  pair: Pair,
  words: Words,
  carrier?: string,
): string {
  const { say } = words
  return say('stance.mark', {
    names: gatheredAloud(names, words),
    stance: placeStanceWords(stance, pair, words, carrier),
    many: say('count.claim', { count }),
  })
}
