import { intervalWords } from '#lib/filter'
import { readPartText } from '#lib/model'
import type { Footprint } from '#lib/model'
import type { ClaimView } from '../map/map-data'
import type { Words } from '#lib/words'

/**
 * A part of a place in words, as a heading under the place's name: "outskirts", "the west", "the
 * west of the countryside".
 * @param text the part and its direction, as `partText` writes them.
 */
export function partWords(text: string, { say }: Words): string {
  const { part, quadrant } = readPartText(text)
  const words = say(`placePart.${part}`)
  if (quadrant === undefined) return words
  const direction = say(`quadrant.${quadrant}`)
  return part === 'whole'
    ? say('placePart.quadrant', { direction })
    : say('placePart.inQuadrant', { part: words, direction })
}

/** How sure a place is, in words: "accurate to about 5 km". */
export function precisionWords({ precision, geometry }: Footprint, words: Words): string {
  if (!geometry) return words.say('precision.notDrawn')
  return precision.level === 'vague'
    ? words.say('precision.vague')
    : trueTo(precision.metres, words)
}

/** A precision in metres, in words. */
export function trueTo(metres: number, { say }: Words): string {
  const km = metres / 1000
  return say('precision.km', { km: km >= 10 ? Math.round(km) : km })
}

/** When it is said to have happened, in words. */
export function happenedWords(claim: ClaimView, words: Words): string {
  if (!claim.happened) return words.say('when.none')
  const when = intervalWords(claim.happened, words)
  return claim.timeIs === 'throughout' ? words.say('when.throughout', { when }) : when
}

/** When a claim was said or, where the text does not tell, published: "said Fri 3 May 2024". */
export function saidWords({ said, saidBasis }: ClaimView, words: Words): string {
  const when = intervalWords(said, words)
  return words.say(saidBasis === 'stated' ? 'cite.said' : 'cite.published', { when })
}

/**
 * The time of a claim in a line of a list: when it happened, of a state when it was so, of a
 * statement what time it speaks of, since a denial tells of nothing that happened.
 */
export function entryTimeWords(claim: ClaimView, words: Words): string {
  const when = happenedWords(claim, words)
  if (!claim.happened) return words.say('entry.line', { when })
  return words.say(
    claim.kind === 'control'
      ? 'entry.asOf'
      : claim.kind === 'statement'
        ? 'entry.about'
        : 'entry.line',
    { when },
  )
}
