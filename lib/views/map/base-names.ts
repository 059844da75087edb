import type { FeatureCollection, Position } from 'geojson'

/** What a name on the basemap is of. */
export type BaseNameKind = 'town' | 'sea' | 'country' | 'admin1' | 'disputed'

/**
 * A name on the basemap: as the page's language has it, and as the place itself writes it where that
 * differs. `points` are where it may stand, the best one first. `rank` is 0 for a capital
 * and for the project's own country, and more for smaller towns.
 */
export type BaseName = {
  kind: BaseNameKind
  text: string
  local?: string
  points: readonly Position[]
  rank: number
}

type Properties = {
  layer: string
  of?: BaseNameKind
  rank?: number
  own?: boolean
  names?: Record<string, string>
  local?: string
  countries?: [string, string]
}

/**
 * The names of a basemap in a language of the page. Where a name has no word in it, the English one
 * stands, or else the local one. Ground that two countries claim is named by both.
 * @param both puts the names of two countries into one phrase
 */
export function baseNames(
  { features }: FeatureCollection,
  lang: string,
  both: (one: string, other: string) => string,
): BaseName[] {
  const regions = new Intl.DisplayNames(lang, { type: 'region' })
  return features.flatMap(({ properties, geometry }): BaseName[] => {
    const {
      layer,
      of,
      own: isOwn,
      rank = isOwn ? 0 : 1,
      names = {},
      local,
      countries,
    } = properties as Properties
    const kind = layer === 'town' ? 'town' : layer === 'name' ? of : undefined
    if (!kind) return []
    const points =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPoint'
          ? geometry.coordinates
          : []
    const own = local === undefined ? undefined : names[local]
    const text = countries
      ? both(regions.of(countries[0]) ?? countries[0], regions.of(countries[1]) ?? countries[1])
      : (names[lang] ?? names.en ?? own)
    if (!text || points.length === 0) return []
    return [{ kind, text, points, rank, ...(own && own !== text && { local: own }) }]
  })
}
