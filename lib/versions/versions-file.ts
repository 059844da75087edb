import { z } from 'zod'
import { RECORD_GROUPS } from './snapshot'
import type { RecordGroup } from './snapshot'

const hash = z.string().regex(/^[0-9a-f]{8}$/, 'eight hex digits')

/**
 * One version: what became of each record since the one before; `null` where it was removed. The
 * first holds all.
 */
const entrySchema = z.strictObject({
  version: hash,
  /** The day it was recorded. */
  date: z.iso.date(),
  note: z.string().min(1).optional(),
  changes: z.partialRecord(z.enum(RECORD_GROUPS), z.record(z.string(), hash.nullable())),
  /** Which fields of a changed record are others; left out where they were not kept then. */
  fields: z
    .partialRecord(z.enum(RECORD_GROUPS), z.record(z.string(), z.array(z.string()).min(1)))
    .optional(),
})
const fileSchema = z.strictObject({
  licence: z.string(),
  versions: z.array(entrySchema),
  /** The hash of each field of the last version's records, to tell later what changed in them. */
  fields: z
    .partialRecord(z.enum(RECORD_GROUPS), z.record(z.string(), z.record(z.string(), hash)))
    .optional(),
})

/** One recorded version. */
export type VersionEntry = z.infer<typeof entrySchema>
/** `data/versions.json` as a whole, oldest version first. */
export type VersionsFile = z.infer<typeof fileSchema>

/** A file without versions, for a project that has recorded none. */
const NONE: VersionsFile = { licence: 'CC BY 4.0', versions: [] }

/**
 * Reads `data/versions.json`; an empty text is a project that has recorded none. Throws with the
 * first thing that is wrong in it.
 */
export function readVersions(text: string): VersionsFile {
  if (text.trim() === '') return NONE
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(
      `data/versions.json: is not JSON: ${(error as Error).message}. Restore it: it is written by npm run release only.`,
    )
  }
  const read = fileSchema.safeParse(json)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Error(
    `data/versions.json: ${path.join('.')}: ${message}. Restore it: it is written by npm run release only.`,
  )
}

/**
 * The records as they were in a version, by group and id; `undefined` for one that is not recorded.
 */
export function recordsAt(
  { versions }: VersionsFile,
  version: string,
): Record<RecordGroup, Record<string, string>> | undefined {
  const last = versions.findLastIndex((entry) => entry.version === version)
  if (last < 0) return undefined
  const records = Object.fromEntries(
    RECORD_GROUPS.map((group) => [group, {} as Record<string, string>]),
  ) as Record<RecordGroup, Record<string, string>>
  for (const { changes } of versions.slice(0, last + 1)) {
    for (const group of RECORD_GROUPS) {
      for (const [id, value] of Object.entries(changes[group] ?? {})) {
        if (value === null) delete records[group][id]
        else records[group][id] = value
      }
    }
  }
  return records
}
