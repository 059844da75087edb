import type { Place, Toponym } from '#lib/model'

const SCRIPTS: [RegExp, Toponym['script'], string][] = [
  [/\p{Script=Arabic}/u, 'Arab', 'ar'],
  [/\p{Script=Latin}/u, 'Latn', 'und'],
  [/\p{Script=Cyrillic}/u, 'Cyrl', 'und'],
  [/\p{Script=Greek}/u, 'Grek', 'und'],
  [/\p{Script=Hebrew}/u, 'Hebr', 'he'],
]

function toponym(text: string, preferred: boolean): Toponym | undefined {
  const found = SCRIPTS.find(([pattern]) => pattern.test(text))
  return (
    found && {
      text,
      lang: found[2],
      script: found[1],
      role: preferred ? 'preferred' : 'variant',
      source: 'geonames',
    }
  )
}

/**
 * A GeoNames dump as places, no more than measuring needs. Names of scripts that the model does not
 * know are left out.
 */
export function readGeonames(text: string): Place[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line): Place[] => {
      const [id, name, , others, lat, lon, , code] = line.split('\t') as string[]
      const names = [...new Set([name!, ...others!.split(',')])]
        .filter(Boolean)
        .flatMap((spelling) => toponym(spelling, spelling === name) ?? [])
      if (names.length === 0) return []
      const point: [number, number] = [Number(lon), Number(lat)]
      const kind =
        code === 'PPLC' || code === 'PPLA'
          ? 'city'
          : code === 'PPLA2' || code === 'PPLA3'
            ? 'town'
            : 'village'
      const population = Number(line.split('\t')[14])
      return [
        {
          type: 'Feature',
          id: `geonames-${id}`,
          geometry: { type: 'Point', coordinates: point },
          properties: {
            kind,
            names,
            ids: { geonames: id! },
            admin: ['syria'],
            points: [{ source: 'GeoNames', lon: point[0], lat: point[1] }],
            ...(population > 0 && { population }),
          },
        },
      ]
    })
}

/**
 * One line of variants: a spelling met elsewhere, its Arabic, and the place that is right for both.
 * Degrees.
 */
export type Variant = { latin: string; arabic: string; id: string; lat: number; lon: number }

/**
 * Variants that are not, folded, a spelling the gazetteer already knows: the last column says so.
 */
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
