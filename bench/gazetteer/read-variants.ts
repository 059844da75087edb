/** One line of variants: a spelling met elsewhere, its Arabic, and the place that is right for both. Degrees. */
export type Variant = { latin: string; arabic: string; id: string; lat: number; lon: number }

/** Variants that are not, folded, a spelling the gazetteer already knows: the last column says so. */
export function readVariants(text: string): Variant[] {
  return text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .filter((cells) => cells[5] === '0')
    .map(([latin, arabic, id, lat, lon]) => ({
      latin: latin!,
      arabic: arabic!,
      id: `geonames-${id}`,
      lat: Number(lat),
      lon: Number(lon),
    }))
}
