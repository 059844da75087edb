import type { Project } from '#lib/model'
import { sha256 } from '#lib/util/sha256'

/**
 * What a version is made of, in the order changes are told. The basemap is not: it is a background,
 * and moves nothing.
 */
export const RECORD_GROUPS = [
  'claims',
  'documents',
  'sources',
  'parties',
  'places',
  'judgements',
] as const
export type RecordGroup = (typeof RECORD_GROUPS)[number]

/**
 * Every record's hash by id, and the hash of them all: the version. Each is eight hex digits of
 * SHA-256.
 */
export type Snapshot = { version: string; records: Record<RecordGroup, Record<string, string>> }

/** JSON with sorted keys, so that neither the order of fields nor white space makes a version. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** The first eight hex digits of a text's SHA-256. */
function shortHash(text: string): string {
  return sha256(text).slice(0, 8)
}

function hashes(
  records: readonly (readonly [id: string, record: unknown])[],
): Record<string, string> {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([id, record]) => [id, shortHash(canonical(record))]))
}

type Data = Pick<Project, RecordGroup | 'notCoded'>

/**
 * The version of checked records: the same for the same records, in whatever order and layout they
 * are kept. What was not coded belongs to its document.
 */
export function snapshotOf(project: Data): Snapshot {
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    items.map((item) => [item.id, item] as const)
  const kept: Record<RecordGroup, readonly (readonly [string, unknown])[]> = {
    claims: byId(project.claims),
    sources: byId(project.sources),
    parties: byId(project.parties),
    places: byId(project.places),
    documents: project.documents.map((document) => [
      document.id,
      { document, notCoded: project.notCoded.filter((item) => item.document === document.id) },
    ]),
    judgements: project.judgements.map((judgement) => [
      `${judgement.from} ${judgement.to}`,
      judgement,
    ]),
  }
  const records = Object.fromEntries(
    RECORD_GROUPS.map((group) => [group, hashes(kept[group])]),
  ) as Snapshot['records']
  return { version: shortHash(canonical(records)), records }
}
