import { declutterer } from '#lib/glyphs'
import type { ColumnPlace } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { Spot } from '#lib/store'
import type { Marks } from './dense-engine'

/** Spots that a server gathered, as marks: each a place of its own, which may count several places. */
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
      // The server says how many of a spot are contradicted, not of which kind: they are taken from its kinds in turn, which leaves both sums true.
      const count = spot.kinds[kind] ?? 0
      const part = Math.min(against, count)
      against -= part
      counts[i * width + stack] = count - part
      counts[i * width + stacks + stack] = part
    })
  })
  return {
    places,
    gather: withPlaces(declutterer(places), spots),
    counts: { counts, width, stacks },
    standFor: spots.map((spot) => spot.places),
  }
}

/** Makes a glyph count the places its spots gather. */
function withPlaces(gather: Declutter, spots: readonly Spot[]): Declutter {
  return (counts, zoom, view) => {
    const glyphs = gather(counts, zoom, view)
    glyphs.places.fill(0)
    glyphs.glyphOf.forEach((glyph, spot) => {
      if (glyph < glyphs.length) glyphs.places[glyph]! += spots[spot]!.places
    })
    return glyphs
  }
}
