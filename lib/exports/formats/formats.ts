import { acledFormat } from '../event-tables/acled'
import { csvFormat } from './csv'
import type { ExportFormat } from './format'
import { geojsonFormat } from './geojson'
import { jsonLdFormat } from './json-ld'
import { kmlFormat } from './kml'
import { ucdpFormat } from '../event-tables/ucdp'

/** Every format, in the order of menus. A new one is a file here and a line in this list. */
export const formats: readonly ExportFormat[] = [
  geojsonFormat,
  csvFormat,
  kmlFormat,
  acledFormat,
  ucdpFormat,
  jsonLdFormat,
]

/** The format of an id. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id)
}
