import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { coordAll, featureCollection } from '@turf/turf'
import type { Source } from '#lib/cli/basemap/sources'
import type { OutputFeature } from '#lib/cli/basemap/tidy-feature'

/**
 * Writes features as a GeoJSON file that names its sources, one feature a line
 * so that changes can be read, and returns a line of text about the file.
 * @param limit largest size allowed, kB gzipped
 * @throws Error when the file is over the limit or cannot be written
 */
export function writeCollection(
  path: string | URL,
  features: OutputFeature[],
  sources: readonly Source[],
  limit: number,
): string {
  const list = (items: readonly object[]): string =>
    `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const text = `{"type":"FeatureCollection","sources":${list(sources)},"features":${list(features)}}\n`
  const raw = Buffer.byteLength(text) / 1000
  const gzipped = gzipSync(text, { level: 9 }).length / 1000
  if (gzipped > limit) throw new Error(`${gzipped.toFixed(1)} kB gzipped is over ${limit} kB`)
  writeFileSync(path, text)
  const vertices = coordAll(featureCollection(features)).length
  return `${features.length} features, ${vertices} vertices, ${raw.toFixed(1)} kB, ${gzipped.toFixed(1)} kB gzipped`
}
