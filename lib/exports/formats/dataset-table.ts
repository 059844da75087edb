import { flatColumns, flatClaim } from '#lib/claims'
import type { Cell } from '#lib/claims'
import type { ColumnPlace, Columns } from '#lib/columns'
import type { Claim, Source } from '#lib/model'
import { csvOfColumns } from './csv-text'

/** The formats that the rows of a dataset can be written in. */
export type DatasetTableId = 'csv' | 'geojson'

type Rows = {
  columns: Columns
  names: { sources: readonly Source[] }
  claim: (row: number) => Claim
}

/** Columns of our own tables that a claim of a dataset fills beside those of the record. */
const BESIDE = ['speaker_name', 'lon', 'lat', 'precision', 'precision_metres'] as const
/** Rows that are put together as one text. */
const BATCH = 1000

/**
 * The claims of a dataset in our own columns, as `readOwnCsv` and `readOwnGeojson` take them back. A claim is at the point of its place; one without a place has no geometry.
 */
export function datasetTable(format: DatasetTableId, { columns, names, claim }: Rows): Blob {
  const sources = new Map(
    names.sources.map((source) => [source.id, source.names?.[0] ?? source.id]),
  )
  const cellsOf = (row: number): Record<string, Cell> => {
    const [record, place] = [claim(row), columns.places[columns.place[row]!]]
    return {
      ...flatClaim(record),
      speaker_name: sources.get(record.speaker) ?? record.speaker,
      lon: place?.lon ?? null,
      lat: place?.lat ?? null,
      precision: place?.level ?? 'none',
      precision_metres: place?.metres ?? null,
    }
  }
  const header = [...flatColumns(), ...BESIDE]
  const parts: string[] = []
  for (let from = 0; from < columns.length; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, columns.length - from) }, (_, i) => from + i)
    parts.push(
      format === 'csv'
        ? csvOfColumns(header, rows.map(cellsOf), { bom: from === 0, head: from === 0 })
        : rows
            .map((row) => feature(cellsOf(row), columns.places[columns.place[row]!]))
            .map((text) => `${text},\n`)
            .join(''),
    )
  }
  return format === 'csv'
    ? new Blob(parts, { type: 'text/csv' })
    : new Blob(
        [
          '{"type":"FeatureCollection","features":[\n',
          ...parts.slice(0, -1),
          (parts.at(-1) ?? '').replace(/,\n$/, '\n'),
          ']}\n',
        ],
        { type: 'application/geo+json' },
      )
}

const feature = (properties: Record<string, Cell>, place: ColumnPlace | undefined): string =>
  JSON.stringify({
    type: 'Feature',
    id: properties.id,
    geometry: place ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
    properties,
  })
