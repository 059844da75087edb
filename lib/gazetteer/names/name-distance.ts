import { fold, isVowelless } from './fold'
import { soundDistance } from './sound-distance'
import { sounds } from './sounds'

/** Beyond this two names are not alike, whatever their length. */
const FAR = 60

/**
 * How far two names are apart by their sounds, in any scripts: 0 the same, 1-3 a habit of spelling,
 * 10 a consonant more or less; 61 where they have nothing in common.
 */
export function nameDistance(a: string, b: string): number {
  const [one, two] = [fold(a), fold(b)]
  const heard = sounds(two)
  return soundDistance(
    sounds(one),
    heard,
    0,
    heard.length,
    isVowelless(one) !== isVowelless(two),
    FAR,
  )
}
