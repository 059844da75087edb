import type { Cell } from '#lib/claims'
import { ownClaims } from './own-claims'
import type { OwnImport, OwnRow } from './own-claims'

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number'

/**
 * Reads our own GeoJSON back (`npm run export -- geojson`): claims equal to those that were
 * written. Geometries and computed properties are skipped, since the record says where a claim is.
 * A feature that is no claim is refused with its number; the rest is kept. Never throws on content.
 */
export function readOwnGeojson(text: string): OwnImport {
  let features: unknown
  try {
    features = (JSON.parse(text.replace(/^\uFEFF/, '')) as { features?: unknown } | null)?.features
  } catch (error) {
    return {
      claims: [],
      refused: [
        {
          line: 1,
          reason: `is not JSON: ${(error as Error).message.split(' in JSON')[0]!.slice(0, 80)}`,
        },
      ],
    }
  }
  if (!Array.isArray(features))
    return { claims: [], refused: [{ line: 1, reason: 'is no FeatureCollection' }] }
  return ownClaims(
    features.map((feature: unknown, i): OwnRow => {
      const properties = (feature as { properties?: unknown } | null)?.properties
      if (typeof properties !== 'object' || properties === null)
        return { line: i + 1, refused: 'has no properties' }
      return {
        line: i + 1,
        cells: Object.fromEntries(
          Object.entries(properties).filter((entry): entry is [string, Cell] => isCell(entry[1])),
        ),
      }
    }),
  )
}
