import { namesIn } from '#lib/words'
import type { ColumnPlace } from '#lib/columns'
import type { Words } from '#lib/words'
import type { GlyphHit } from './dense-layer'
import type { Marks } from '../engine/engine'
import { claimsAt } from '../engine/ground-mask'

/** What a ground is called: the place that names it, and how many others: "Jableh and 3 other places". */
export function groundName(
  place: Pick<ColumnPlace, 'name' | 'arabic'>,
  others: number,
  { lang, say }: Words,
): string {
  const { name } = namesIn(place, lang)
  return others === 0 ? name : say('dense.andOthers', { name, count: others })
}

/** What a mark is called: the place with most claims, and how many others are gathered there. */
export function hitName(
  { places }: Pick<GlyphHit, 'places'>,
  { places: all, counts }: Marks,
  words: Words,
): string {
  const here = places
    .filter((place) => claimsAt(counts, place) > 0)
    .sort((a, b) => claimsAt(counts, b) - claimsAt(counts, a))
  return groundName(all[here[0]!] ?? { name: '' }, here.length - 1, words)
}
