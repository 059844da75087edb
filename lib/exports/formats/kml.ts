import type { MultiPolygon, Position } from 'geojson'
import { kinds } from '#lib/claims'
import { momentInZone } from '#lib/util'
import { cellsOf, exportColumns } from '../rows/columns'
import { textFormat } from './format'
import type { ExportFormat } from './format'
import { titleOf } from '../rows/records'
import type { Records } from '../rows/records'
import { dayBounds } from '../rows/rows'
import type { ExportRow } from '../rows/rows'
import { xmlText } from './xml'

/** KML writes colours as alpha, blue, green, red. */
const kmlColour = (hex: string, alpha: string) =>
  `${alpha}${hex.slice(5, 7)}${hex.slice(3, 5)}${hex.slice(1, 3)}`

function style({ id, colour }: (typeof kinds)[number]): string {
  return `<Style id="${xmlText(id)}"><LineStyle><color>${kmlColour(colour.light, 'ff')}</color><width>1.5</width></LineStyle><PolyStyle><color>${kmlColour(colour.light, '26')}</color></PolyStyle></Style>`
}

const ring = (positions: readonly Position[]) =>
  `<LinearRing><coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates></LinearRing>`
const polygon = ([outer = [], ...holes]: Position[][]) =>
  `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`
const geometry = (shape: MultiPolygon | null) =>
  shape ? `<MultiGeometry>${shape.coordinates.map(polygon).join('')}</MultiGeometry>` : ''

/**
 * The days a claim is shown on by a time slider, in its own time zone. KML counts from the start of `begin` to the start
 * of `end`, so a day more.
 */
function timeSpan({ happened, claim }: ExportRow, { zone }: Records): string {
  const { first, last } = dayBounds(happened)
  if (!first && !last) return ''
  const begin = first && momentInZone(`${first}T00:00`, zone(claim))
  const end = last && momentInZone(`${last}T24:00`, zone(claim), 'end')
  return `<TimeSpan>${begin ? `<begin>${begin}</begin>` : ''}${end ? `<end>${end}</end>` : ''}</TimeSpan>`
}

function placemark(row: ExportRow, records: Records): string {
  const cells = cellsOf(row, records)
  const data = exportColumns(records).flatMap(({ name }) =>
    cells[name] === null
      ? []
      : [`<SimpleData name="${name}">${xmlText(String(cells[name]))}</SimpleData>`],
  )
  const said = `${cells.speaker_name}, in ${cells.outlet_name}: “${row.claim.evidence.quote}”`
  const address = row.claim.evidence.url ?? row.document.url
  return [
    `<Placemark><name>${xmlText(row.claim.summary)}</name>${address ? `<atom:link href="${xmlText(address)}"/>` : ''}<description>${xmlText(said)}</description>`,
    timeSpan(row, records),
    `<styleUrl>#${xmlText(row.claim.kind)}</styleUrl>`,
    `<ExtendedData><SchemaData schemaUrl="#claim">${data.join('')}</SchemaData></ExtendedData>`,
    geometry(row.ground.geometry),
    '</Placemark>',
  ].join('')
}

const TYPES: Record<string, string> = { integer: 'int', number: 'double' }

/**
 * KML 2.2 for Google Earth and the like: a placemark a claim, its ground, its days, and all cells
 * as typed data.
 */
export const kmlFormat: ExportFormat = textFormat({
  id: 'kml',
  label: 'KML',
  about: 'For Google Earth: the ground of each claim, on a time slider',
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  options: [],
  head: (records, { asked }) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">',
      `<Document id="claims"><name>${xmlText(titleOf(records))}</name>${asked === undefined ? '' : `<description>${xmlText(asked)}</description>`}`,
      ...kinds.map(style),
      `<Schema name="claim" id="claim">${exportColumns(records)
        .map(
          ({ name, type }) =>
            `<SimpleField name="${name}" type="${TYPES[type] ?? 'string'}"></SimpleField>`,
        )
        .join('')}</Schema>`,
      '',
    ].join('\n'),
  row: (row, records) => `${placemark(row, records)}\n`,
  foot: '</Document>\n</kml>\n',
})
