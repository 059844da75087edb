import { namesIn } from '#lib/words'
import type { Words } from '#lib/words'
import type { GlyphHit } from './dense-layer'
import type { GatheredGround, Marks } from '../engine/dense-engine'
import { claimsAtPlace } from '../engine/ground-mask'

/** The name of a ground: "Millford and 3 other places". */
export function groundName({ place, others }: GatheredGround, { lang, say }: Words): string {
  const { name } = namesIn(place, lang)
  return others === 0 ? name : say('dense.andOthers', { name, count: others })
}

/** The name of a mark: the place with most claims, and how many others are gathered with it. */
export function glyphName(
  { places }: Pick<GlyphHit, 'places'>,
  { places: all, counts }: Marks,
  words: Words,
): string {
  const here = places
    .filter((place) => claimsAtPlace(counts, place) > 0)
    .sort((a, b) => claimsAtPlace(counts, b) - claimsAtPlace(counts, a))
  return groundName({ place: all[here[0]!] ?? { name: '' }, others: here.length - 1 }, words)
}
