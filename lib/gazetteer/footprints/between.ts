import type { Place } from '#lib/model'
import { CORRIDOR, NEAR_LINE } from './footprint-rules'
import { preferredName } from '../names/preferred-name'
import { corridor, disc, greatCircleMetres, overlay, squareDegrees } from '#lib/geo'
import { extentOf, km, pointOf } from './drawn'
import type { Drawn, Ground, Rule } from './drawn'

/** A corridor that keeps less of its ground than this is drawn with the places at its ends. */
const MOST_TAKEN = 0.1

/** The way between two places, without the places themselves; `undefined` where either has no point, or both have the same. */
export function between(a: Place, b: Place, ground: Ground): Drawn | undefined {
  const [from, to] = [pointOf(a), pointOf(b)]
  if (!from || !to) return undefined
  const length = greatCircleMetres(from, to)
  if (length === 0) return undefined
  const half = Math.max(CORRIDOR.least, CORRIDOR.share * length)
  const whole = corridor(from, to, half)
  const ends = [a, b]
    .filter((place) => !ground.outlineOf(place))
    .map((place) => disc(pointOf(place)!, extentOf(place)))
  const open = ends.reduce((rest, end) => overlay(rest, end, 'without'), whole)
  const rule: Rule = (words) =>
    words.say('ground.between', {
      a: preferredName(a, words.lang),
      b: preferredName(b, words.lang),
      km: km(half, words),
    })
  // Places that nearly meet leave next to nothing between them: then their own ground is meant too.
  return {
    shape: squareDegrees(open) > MOST_TAKEN * squareDegrees(whole) ? open : whole,
    level: length <= NEAR_LINE ? 'vicinity' : 'vague',
    rule,
  }
}
