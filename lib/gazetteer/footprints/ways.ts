import { corridor, disc, greatCircleMetres, overlay, squareDegrees, wedge } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import type { Place } from '#lib/model'
import { preferredName } from '../names/preferred-name'
import { extentOf, km, pointOf, theKind } from './drawn'
import type { Drawn, Ground, RuleWording } from './drawn'
import { NEAR_LINE, REACH, WEDGE, corridorHalf } from './footprint-rules'

/**
 * The way to a place from where it is said to start: a wedge with its apex at the place;
 * `undefined` where the start lies in the place itself.
 */
export function towards(place: Place, center: LonLat, from: LonLat): Drawn | undefined {
  const start = greatCircleMetres(center, from)
  const core = extentOf(place)
  if (start <= core) return undefined
  const metres = Math.round(Math.min(start, Math.max(REACH.towards, core + REACH.outskirts)))
  return {
    shape: wedge(center, from, metres, WEDGE),
    metres,
    rule: (words) =>
      words.say('ground.wedge', {
        kind: theKind(place, words),
        degrees: WEDGE,
        km: km(metres, words),
      }),
  }
}

/** A corridor that keeps less of its ground than this is drawn with the places at its ends. */
const MOST_TAKEN = 0.1

/**
 * The way between two places, without the places themselves; `undefined` where either has no point,
 * or both have the same.
 */
export function between(a: Place, b: Place, ground: Ground): Drawn | undefined {
  const [from, to] = [pointOf(a), pointOf(b)]
  if (!from || !to) return undefined
  const length = greatCircleMetres(from, to)
  if (length === 0) return undefined
  const half = corridorHalf(length)
  const whole = corridor(from, to, half)
  const ends = [a, b]
    .filter((place) => !ground.outlineOf(place))
    .map((place) => disc(pointOf(place)!, extentOf(place)))
  const open = ends.reduce((rest, end) => overlay(rest, end, 'without'), whole)
  const rule: RuleWording = (words) =>
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
