import { gzipSync } from 'node:zlib'
import { dayText, profileValues } from '#lib/columns'
import type { Columns, EncodedColumns } from '#lib/columns'

/** Bytes a claim of columns as they are sent: each table gzipped at the usual level 6. */
export function columnBytes(encoded: EncodedColumns, claims: number): number {
  return Object.values(encoded).reduce((sum, table) => sum + gzipSync(table).length, 0) / claims
}

/**
 * Bytes a claim of the same as GeoJSON, one point a claim with its day, last day, kind, type and
 * speaker, gzipped alike.
 */
export function geojsonBytes({
  length,
  from,
  until,
  place,
  profile,
  places,
  profiles,
}: Columns): number {
  const said = Array.from({ length: profiles.length }, (_, one) =>
    (['kind', 'type', 'speaker'] as const)
      .map((facet) => `"${facet}":${JSON.stringify(profileValues(profiles.facets[facet], one)[0])}`)
      .join(),
  )
  const chunks: Buffer[] = []
  for (let row = 0; row < length; row += 100_000) {
    chunks.push(
      Buffer.from(
        Array.from({ length: Math.min(100_000, length - row) }, (_, i) => {
          const [at, { lon, lat }] = [row + i, places[place[row + i]!]!]
          return `{"type":"Feature","geometry":{"type":"Point","coordinates":[${lon},${lat}]},"properties":{"from":"${dayText(from[at]!)}"${until[at] === from[at] ? '' : `,"until":"${dayText(until[at]!)}"`},${said[profile[at]!]}}}`
        }).join(',\n'),
      ),
    )
  }
  return gzipSync(Buffer.concat(chunks)).length / length
}
