import { acled } from '../event-tables/acled'
import { csv } from './csv'
import type { ExportFormat } from './format'
import { geojson } from './geojson'
import { jsonLd } from './json-ld'
import { kml } from './kml'
import { ucdp } from '../event-tables/ucdp'

/** Every format, in the order of menus. A new one is a file here and a line in this list. */
export const formats: readonly ExportFormat[] = [geojson, csv, kml, acled, ucdp, jsonLd]

/** The format of an id. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id)
}
