import { acledFormat } from '../event-tables/acled'
import { csvFormat } from './csv'
import type { ExportFormat, FileFormat } from './format'
import { geojsonFormat } from './geojson'
import { geoPackageFormat } from './geopackage'
import { jsonLdFormat } from './json-ld'
import { kmlFormat } from './kml'
import { ucdpFormat } from '../event-tables/ucdp'
import { xlsxFormat } from './xlsx'

/** Every format, in the order of menus. A new one is a file here and a line in this list. */
export const exportFormats: readonly (ExportFormat | FileFormat)[] = [
  geojsonFormat,
  geoPackageFormat,
  csvFormat,
  xlsxFormat,
  kmlFormat,
  acledFormat,
  ucdpFormat,
  jsonLdFormat,
]

/** Those of them that are text. */
export const formats: readonly ExportFormat[] = exportFormats.flatMap((format) =>
  format.binary ? [] : format,
)

/** The format of an id. */
export function exportFormatOf(id: string): ExportFormat | FileFormat | undefined {
  return exportFormats.find((format) => format.id === id)
}

/** The text format of an id. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id)
}
