import { partySchema, sourceSchema, storyStepSchema } from '#lib/model'
import type { Credit, Credits, Project, ProjectSettings } from '#lib/model'
import { textIn } from '#lib/words'
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

/** A name of a licence that a data package may write: an SPDX id, or one made like it. */
const licenceId = (licence: string): string =>
  /^public domain$/i.test(licence) ? 'other-pd' : licence.trim().replaceAll(/[^\w.-]+/g, '-')

/** The licences of what was taken from others, each once. */
const licencesOf = (credits: readonly Credit[]): Licence[] => {
  const all = credits.map(({ licence, name, url }) => ({
    name: licenceId(licence),
    title: `${licence}, ${name}`,
    path: url,
  }))
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i)
}
const sourcesOf = (credits: readonly Credit[]) =>
  credits.map(({ name, licence, url }) => ({ title: `${name} (${licence})`, path: url }))

/** From whom the files with places, outlines and the basemap were taken. */
function origins({ places, basemap }: Credits): Record<string, Partial<Resource>> {
  const drawn = { licenses: licencesOf(basemap), sources: sourcesOf(basemap) }
  return {
    'gazetteer.geojson': { sources: sourcesOf(places) },
    'boundaries.geojson': drawn,
    'basemap.geojson': drawn,
  }
}

/**
 * The Table Schema of our own columns, which are those of the project's languages. A day is a `date`; an interval stays text, since no
 * type of the standard holds one of either form.
 */
const claimsSchema = (project: Pick<Project, 'settings'>) => ({
  fields: exportColumns(project).map(({ name, type, about }) => ({
    name,
    type,
    description: about,
    ...(type === 'date' && { format: 'default' }),
    ...(name === 'id' && { constraints: { required: true, unique: true } }),
  })),
  missingValues: [''],
  primaryKey: ['id'],
  foreignKeys: [['speaker'], ['outlet']].map((fields) => ({
    fields,
    reference: { resource: 'sources', fields: ['id'] },
  })),
})

/** The file of claims, whose columns are the project's. */
const CLAIMS = 'claims.csv'

/** What each file is, in the order of the package. */
const RESOURCES: Record<string, Resource> = {
  [CLAIMS]: {
    name: 'claims',
    title: 'Claims',
    description:
      'One row a claim: who said what, through whom, where and when, with its evidence. Rows are claims and not events: never add them up. A count that is kept as background only is not among them, as on the map.',
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', header: true },
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
  },
  'boundaries.geojson': {
    name: 'boundaries',
    title: 'Boundaries',
    description: 'Areas of the gazetteer as polygons.',
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
  },
  'basemap.geojson': {
    name: 'basemap',
    title: 'Basemap',
    description:
      'Land, lakes, rivers, borders, provinces and names, to draw a map without a tile server.',
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
  },
  'story.json': {
    name: 'story',
    title: 'Story',
    description: 'A few steps through the map, each told from claims and with who says it.',
    type: 'table',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    dialect: { property: 'steps' },
    schema: {
      fields: tableFields(storyStepSchema),
      primaryKey: ['id'],
    },
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

/** What a data package is made of. */
export type PackageInput = {
  /** The data version: eight hex digits. */
  version: string
  /** The day on which it was recorded, `2024-05-01`. */
  created: string
  project: Pick<Project, 'settings' | 'credits'>
  /** The files of `PACKAGED` that are there. */
  files: readonly PackagedFile[]
}

/** What the package is called: the map, and what it is about. */
function titleIn({ title, summary }: ProjectSettings): string {
  return [title, summary].flatMap((texts) => (texts && textIn(texts, 'en')) ?? []).join(': ')
}

/**
 * A description of the data for tools that read Frictionless Data Packages (v2.0,
 * https://datapackage.org): files, tables with their columns and keys, sources and licences.
 */
export function dataPackage({ version, created, project, files }: PackageInput): object {
  const { settings, credits } = project
  const { licence, publisher, contact, countries } = settings
  const countryName = new Intl.DisplayNames('en', { type: 'region' })
  const taken = origins(credits)
  const contributor = publisher && {
    title: publisher.name,
    ...(publisher.url && { path: publisher.url }),
    ...(contact?.includes('@') && { email: contact }),
    roles: ['publisher'],
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: settings.id,
    title: titleIn(settings),
    version,
    created: `${created}T00:00:00Z`,
    description:
      'What was claimed, by whom, where and when. Contradictions are shown, never ruled on.',
    keywords: [
      'claims',
      'conflict',
      'gazetteer',
      'geographic data',
      ...countries.map((code) => countryName.of(code)!),
    ],
    ...(contributor && { contributors: [contributor] }),
    licenses: [{ name: licenceId(licence.id), title: licence.name, path: licence.url }],
    resources: files.map(({ path, bytes, hash }) => ({
      ...RESOURCES[path],
      ...(path === CLAIMS && { schema: claimsSchema(project) }),
      ...nonEmpty(taken[path]),
      path,
      bytes,
      hash,
    })),
  }
}

/** Lists that hold something: an empty one says nothing. */
const nonEmpty = (origin: Partial<Resource> = {}) =>
  Object.fromEntries(
    Object.entries(origin).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
