import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'
import { safeGeometry, shapeOf, toDecimals } from '#lib/geo'
import type { Shape } from '#lib/geo'

/** The file of a region's outlines. */
export const OUTLINES = 'boundaries.geojson'

/** What outlines of Natural Earth say of their source. */
export const NATURAL_EARTH = 'Natural Earth'

/**
 * An outline of a place: its id here or in a pack, its name, and the source. One that was fetched
 * says in which country it lies, at what level, and what a map may write on it where.
 */
export type Outline = Feature<
  MultiPolygon,
  {
    place: string
    name: string
    source: string
    country?: string
    kind?: 'governorate' | 'district'
    names?: Record<string, string>
    point?: Position
  }
>

/** Decimals of a degree: no source of outlines is better than 100 m. */
const DECIMALS = 3

const roundedRing = (ring: readonly Position[]): Position[] =>
  ring
    .map((point) => point.map((value) => toDecimals(value, DECIMALS)))
    .filter((point, i, all) => i === 0 || point.join() !== all[i - 1]!.join())

/** An outline on the grid of outlines; `undefined` where nothing safe can be computed with it. */
export function outline(properties: Outline['properties'], shape: Shape): Outline | undefined {
  const coordinates = shape
    .map((rings) => rings.map(roundedRing).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0)
  const safe = safeGeometry(
    { type: 'MultiPolygon', coordinates },
    { file: `region/${OUTLINES}`, feature: properties.place },
  )
  if (!('geometry' in safe)) return undefined
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: shapeOf(safe.geometry) },
  }
}

/** Outlines of a region that are not of Natural Earth: what `gazetteer build --fetch` has brought. */
export async function fetchedOutlines(folder: string): Promise<Outline[]> {
  const text = await readFile(join(folder, 'region', OUTLINES), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"features":[]}'
      throw error
    },
  )
  const { features } = JSON.parse(text) as Pick<FeatureCollection, 'features'>
  return (features as Outline[]).filter(({ properties }) => properties.source !== NATURAL_EARTH)
}

/** A feature collection, one feature a line, so that changes can be read. */
export const collectionText = (head: object, features: readonly object[]): string =>
  `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)},"features":[\n${features.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`
