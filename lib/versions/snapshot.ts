import type { Feature, FeatureCollection } from 'geojson'
import { NEUTRAL_SETTINGS } from '#lib/model'
import type { Project } from '#lib/model'
import { sha256Digits } from '#lib/util/sha256'

/**
 * What a version is made of, in the order changes are told. A boundary is known by the place that
 * it bounds, the basemap by its layers, and what the project is by its id.
 */
export const RECORD_GROUPS = [
  'claims',
  'documents',
  'sources',
  'parties',
  'places',
  'judgements',
  'boundaries',
  'basemap',
  'settings',
  'story',
] as const
export type RecordGroup = (typeof RECORD_GROUPS)[number]

/** The hash of each field of a record, by the name of the field. */
export type FieldHashes = Record<string, string>

/**
 * Every record's hash by id, and the hash of them all: the version; the hashes of each record's
 * fields; and the ids of withdrawn claims. A hash is eight hex digits of SHA-256.
 */
export type Snapshot = {
  version: string
  records: Record<RecordGroup, Record<string, string>>
  fields: Record<RecordGroup, Record<string, FieldHashes>>
  withdrawn: readonly string[]
}

/** JSON with sorted keys, so that neither the order of fields nor white space makes a version. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

type Records = readonly (readonly [id: string, record: object])[]

/** What is made of each record, by id, in the order of ids. */
function byId<Made>(records: Records, make: (record: object) => Made): Record<string, Made> {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([id, record]) => [id, make(record)]))
}

/** Fields that cannot change: a record of another id is another record. */
const FIXED = ['id', 'type']

/** The hash of each field. Those of a document and of a place stand one level deeper. */
function fieldHashes(record: object): FieldHashes {
  const { document, properties, ...rest } = record as Record<string, unknown>
  const fields = {
    ...(typeof document === 'object' ? document : { document }),
    ...(properties as object | undefined),
    ...rest,
  }
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => value !== undefined && !FIXED.includes(name))
      .map(([name, value]) => [name, sha256Digits(canonical(value))]),
  )
}

/** The features of a file by one of their properties, those that have none together. */
function featuresBy({ features }: FeatureCollection, property: string): Records {
  const groups = new Map<string, Feature[]>()
  for (const feature of features) {
    const id = String(feature.properties?.[property] ?? 'other')
    groups.set(id, [...(groups.get(id) ?? []), feature])
  }
  return [...groups].map(([id, members]) => [id, { features: members }])
}

type Data = Pick<Project, RecordGroup | 'notCoded' | 'withdrawn'>

/**
 * The version of checked records: the same for the same records, in whatever order and layout they
 * are kept. What was not coded belongs to its document; a withdrawn claim is a record still.
 */
export function snapshotOf(project: Data): Snapshot {
  const named = <T extends { id: string }>(items: readonly T[]) =>
    items.map((item) => [item.id, item] as const)
  const kept: Record<RecordGroup, Records> = {
    claims: named([...project.claims, ...project.withdrawn]),
    sources: named(project.sources),
    parties: named(project.parties),
    places: named(project.places),
    documents: project.documents.map((document) => [
      document.id,
      { document, notCoded: project.notCoded.filter((item) => item.document === document.id) },
    ]),
    judgements: project.judgements.map((judgement) => [
      `${judgement.from} ${judgement.to}`,
      judgement,
    ]),
    boundaries: featuresBy(project.boundaries, 'place'),
    basemap: featuresBy(project.basemap, 'layer'),
    story: project.story.map((step, i) => [step.id, { ...step, step: i + 1 }]),
    settings: named(project.settings === NEUTRAL_SETTINGS ? [] : [project.settings]),
  }
  const ofAll = <Made>(make: (record: object) => Made) =>
    Object.fromEntries(RECORD_GROUPS.map((group) => [group, byId(kept[group], make)])) as Record<
      RecordGroup,
      Record<string, Made>
    >
  const records = ofAll((record) => sha256Digits(canonical(record)))
  return {
    version: sha256Digits(canonical(records)),
    records,
    fields: ofAll(fieldHashes),
    withdrawn: project.withdrawn.map(({ id }) => id),
  }
}
