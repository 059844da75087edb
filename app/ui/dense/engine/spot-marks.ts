import { declutterer } from '#lib/glyphs'
import type { ColumnPlace } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { Spot } from '#lib/store'
import type { Marks } from './dense-engine'

/**
 * Marks of spots that a server has gathered. Each spot is treated as a place, though it may stand
 * for several.
 */
export function spotMarks(spots: readonly Spot[], kinds: readonly string[]): Marks {
  const places = spots.map(({ at, name, lon, lat, level, metres }): ColumnPlace => ({
    key: at,
    place: at.split('/')[0]!,
    part: at.split('/')[1] as ColumnPlace['part'],
    name,
    lon,
    lat,
    level,
    metres,
  }))
  const stacks = kinds.length
  const width = 2 * stacks
  const counts = new Uint32Array((spots.length + 1) * width)
  spots.forEach((spot, i) => {
    let against = spot.contradicted
    kinds.forEach((kind, stack) => {
      // The server counts the contradicted claims of a spot, but not by kind. They are taken from
      // its kinds in turn, which keeps both sums right.
      const count = spot.kinds[kind] ?? 0
      const part = Math.min(against, count)
      against -= part
      counts[i * width + stack] = count - part
      counts[i * width + stacks + stack] = part
    })
  })
  return {
    places,
    declutter: withPlaces(declutterer(places), spots),
    counts: { counts, width, stacks },
    standFor: spots.map((spot) => spot.places),
  }
}

/** Wraps a declutter function so that glyphs count the places of their spots. */
function withPlaces(declutter: Declutter, spots: readonly Spot[]): Declutter {
  return (counts, zoom, view) => {
    const glyphs = declutter(counts, zoom, view)
    glyphs.places.fill(0)
    glyphs.glyphOf.forEach((glyph, spot) => {
      if (glyph < glyphs.length) glyphs.places[glyph]! += spots[spot]!.places
    })
    return glyphs
  }
}
