import type { Feature, MultiPolygon } from 'geojson'
import { cellsOf } from '../rows/columns'
import { textFormat } from './format'
import type { ExportFormat } from './format'
import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'

/**
 * A claim as a GeoJSON feature: its ground for geometry (`null` for the unlocated), its cells for
 * properties, all keys always there.
 */
function claimFeature(row: ExportRow, records: Records): Feature<MultiPolygon | null> {
  return {
    type: 'Feature',
    id: row.claim.id,
    geometry: row.ground.geometry,
    properties: cellsOf(row, records),
  }
}

/**
 * GeoJSON as RFC 7946 has it: WGS 84, longitude first, a feature a line. What was asked for stands in
 * a member of its own (RFC 7946, 6.1). Can be read back.
 */
export const geojsonFormat: ExportFormat = textFormat({
  id: 'geojson',
  label: 'GeoJSON',
  about:
    'For QGIS and web maps: the ground of each claim with its precision, sources, clocks and evidence; can be read back',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  options: [],
  head: (_, { asked }) =>
    `{"type":"FeatureCollection",${asked === undefined ? '' : `"asked":${JSON.stringify(asked)},`}"features":[\n`,
  row: (row, records) => JSON.stringify(claimFeature(row, records)),
  between: ',\n',
  foot: '\n]}\n',
})
