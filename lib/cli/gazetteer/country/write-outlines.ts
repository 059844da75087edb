import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import CODES from 'i18n-iso-countries/codes.json'
import { shapeOf } from '#lib/geo'
import type { Place } from '#lib/model'
import { OUTLINES, collectionText, outline } from '#lib/cli/shared/outlines'
import type { Outline } from '#lib/cli/shared/outlines'
import { isBoundaryFile } from '../fetch/fetch-places'
import type { FetchedFile } from '../fetch/fetch-places'

/** Places by the ids that geoBoundaries gives them, of which one may have several. */
function byShape(places: readonly Place[]): Map<string, Place> {
  return new Map(
    places.flatMap((place) =>
      Object.entries(place.properties.ids)
        .filter(([scheme]) => /^geoboundaries\d?$/.test(scheme))
        .map(([, id]) => [id, place] as const),
    ),
  )
}

/** What a map may write on an area, by language. */
const namesOf = ({ properties: { names } }: Place): Record<string, string> =>
  Object.fromEntries(
    names
      .filter(({ role, lang }) => role === 'preferred' && lang !== 'und')
      .map(({ lang, text }) => [lang, text]),
  )

function outlineOfShape(
  { properties, geometry }: FeatureCollection['features'][number],
  places: ReadonlyMap<string, Place>,
  source: string,
): Outline | undefined {
  const place = places.get(String(properties?.shapeID).toLowerCase())
  if (!place || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon'))
    return undefined
  const country = CODES.find(([, three]) => three === properties?.shapeGroup)?.[0]
  return outline(
    {
      place: String(place.id),
      name: String(properties?.shapeName ?? ''),
      source,
      ...(country && { country }),
      kind: properties?.shapeType === 'ADM1' ? 'governorate' : 'district',
      names: namesOf(place),
      ...(place.geometry && { point: place.geometry.coordinates }),
    },
    shapeOf(geometry),
  )
}

/**
 * Writes the outlines that geoBoundaries has of a pack's places into `region/boundaries.geojson`,
 * in place of Natural Earth's. Outlines that a project keeps among its records stay.
 * @returns the text of the file; `undefined` where there is nothing to write
 */
export async function writeOutlines(
  folder: string,
  fetched: readonly FetchedFile[],
  places: readonly Place[],
): Promise<string | undefined> {
  if (existsSync(join(folder, 'data', OUTLINES))) return undefined
  const shapes = byShape(places)
  const found: Outline[] = []
  const layers = fetched.filter(({ path }) => isBoundaryFile(path))
  for (const { path, source } of layers) {
    const { features } = JSON.parse(await readFile(path, 'utf8')) as FeatureCollection
    for (const feature of features) {
      const one = outlineOfShape(feature, shapes, source.attribution)
      if (one) found.push(one)
    }
  }
  if (found.length === 0) return undefined
  const text = collectionText({ sources: layers.map(({ source }) => source) }, found)
  await writeFile(join(folder, 'region', OUTLINES), text)
  return text
}
