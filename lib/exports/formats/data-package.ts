import { partySchema, sourceSchema } from '#lib/model'
import { exportColumns } from '../rows/columns'
import { tableFields } from './table-fields'

/**
 * A file of a data package as it lies there: its path from the package's folder, its size, and
 * `sha256:` with its hash.
 */
export type PackagedFile = { path: string; bytes: number; hash: string }

type Licence = { name: string; title: string; path: string }
type Resource = {
  name: string
  title: string
  description: string
  licenses?: Licence[]
  sources?: { title: string; path: string }[]
} & Record<string, unknown>

const CC_BY: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
}
const ODBL: Licence = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License 1.0, for land and coast',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
}
const PUBLIC: Licence = {
  name: 'other-pd',
  title: 'Public domain, for borders and governorates',
  path: 'https://www.naturalearthdata.com/about/terms-of-use/',
}

const OSM = {
  title: '© OpenStreetMap contributors',
  path: 'https://www.openstreetmap.org/copyright',
}
const NATURAL_EARTH = { title: 'Natural Earth', path: 'https://www.naturalearthdata.com' }
const GAZETTEERS = [
  { title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org' },
  { title: 'Who’s On First (CC0 1.0)', path: 'https://whosonfirst.org' },
  { title: 'OCHA COD-AB Syria 2014 (CC BY 3.0 IGO)', path: 'https://data.humdata.org' },
  { title: 'Wikidata (CC0 1.0)', path: 'https://www.wikidata.org' },
]

/**
 * Fields of Table Schema for our own columns. A day is a `date`; an interval stays text, since no
 * type of the standard holds one of either form.
 */
const claimFields = exportColumns.map(({ name, type, about }) => ({
  name,
  type,
  description: about,
  ...(type === 'date' && { format: 'default' }),
  ...(name === 'id' && { constraints: { required: true, unique: true } }),
}))

/** What each file is, in the order of the package. */
const RESOURCES: Record<string, Resource> = {
  'claims.csv': {
    name: 'claims',
    title: 'Claims',
    description:
      'One row a claim: who said what, through whom, where and when, with its evidence. Rows are claims and not events: never add them up. A count that is kept as background only is not among them, as on the map.',
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', header: true },
    schema: {
      fields: claimFields,
      missingValues: [''],
      primaryKey: ['id'],
      foreignKeys: [['speaker'], ['outlet']].map((fields) => ({
        fields,
        reference: { resource: 'sources', fields: ['id'] },
      })),
    },
  },
  'sources.json': {
    name: 'sources',
    title: 'Sources',
    description: 'Outlets and speakers. A protected witness has no names.',
    type: 'table',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    dialect: { property: 'sources' },
    schema: {
      fields: tableFields(sourceSchema),
      primaryKey: ['id'],
    },
  },
  'parties.json': {
    name: 'parties',
    title: 'Parties',
    description: 'Sides, groups and peoples that claims speak of.',
    type: 'table',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    dialect: { property: 'parties' },
    schema: {
      fields: tableFields(partySchema),
      primaryKey: ['id'],
    },
  },
  'gazetteer.geojson': {
    name: 'gazetteer',
    title: 'Gazetteer',
    description: 'Places with every spelling met, anchors and outlines.',
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
    sources: GAZETTEERS,
  },
  'boundaries.geojson': {
    name: 'boundaries',
    title: 'Boundaries',
    description: 'Syria and its governorates as polygons.',
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
    licenses: [ODBL, PUBLIC],
    sources: [OSM, NATURAL_EARTH],
  },
  'basemap.geojson': {
    name: 'basemap',
    title: 'Basemap',
    description:
      'Land, coast, borders and governorate lines, to draw a map of Syria without a tile server.',
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
    licenses: [ODBL, PUBLIC],
    sources: [OSM, NATURAL_EARTH],
  },
  'versions.json': {
    name: 'versions',
    title: 'Versions',
    description: 'What became of each record from one version to the next.',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  },
}

/** Paths of the files that a data package describes, from its folder. */
export const PACKAGED: readonly string[] = Object.keys(RESOURCES)

/**
 * A description of the data for tools that read Frictionless Data Packages (v2.0,
 * https://datapackage.org): files, tables with their columns and keys, sources and licences.
 * @param version the data version: eight hex digits.
 * @param created the day on which it was recorded, `2025-03-09`.
 * @param title what the data are about.
 * @param files the files of `PACKAGED` that are there.
 */
export function dataPackage({
  version,
  created,
  title,
  files,
}: {
  version: string
  created: string
  title: string
  files: readonly PackagedFile[]
}): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'claims-map',
    title,
    version,
    created: `${created}T00:00:00Z`,
    description:
      'What was claimed, by whom, where and when. Contradictions are shown, never ruled on.',
    keywords: ['claims', 'conflict', 'gazetteer', 'geographic data', 'Syria'],
    licenses: [CC_BY],
    resources: files.map(({ path, bytes, hash }) => ({ ...RESOURCES[path], path, bytes, hash })),
  }
}
