import type { Footprint } from '#lib/model'
import { WIDE_LEVELS } from '#lib/model'
import type { PlaceView } from '../map/map-data'
import { trueTo } from './claim-words'
import type { Words } from '#lib/words'

/** Metres of a degree of latitude. */
const DEGREE = 111_320

/** The fewest digits of a degree that keep a point within its own radius. */
const digitsFor = (metres: number): number =>
  Math.max(0, Math.ceil(Math.log10(DEGREE / (2 * metres))))

/**
 * The position of a place as it may be copied: latitude and longitude with no more digits than its
 * ground is sure of, and how sure that is, in words: "35.2, 36 (accurate to about 5 km)". `undefined`
 * for what has no position: an area, whose point is where its label stands, vague ground, and ground
 * that is not drawn.
 */
export function positionWords(
  { anchor, isArea }: Pick<PlaceView, 'anchor' | 'isArea'>,
  footprint: Footprint | undefined,
  words: Words,
): string | undefined {
  if (!anchor || isArea || !footprint?.geometry) return undefined
  const { level, metres } = footprint.precision
  if (WIDE_LEVELS.includes(level) || !(metres > 0)) return undefined
  const digits = digitsFor(metres)
  const [lon, lat] = anchor.map((degree) => degree.toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1'))
  return words.say('position.words', {
    point: `${lat}, ${lon}`,
    precision: trueTo(metres, words),
  })
}
