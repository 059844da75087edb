import { z } from 'zod'
import { evidenceSchema, seedFileSchema } from '#lib/model'
import type { Document, NotCoded, RawFile } from '#lib/model'
import { readJson } from '../read-json'

/** What places of quotes are about in a claim. */
const codedSchema = z.looseObject({
  id: z.string(),
  evidence: evidenceSchema,
  withdrawn: z.undefined().optional(),
})
type Coded = z.infer<typeof codedSchema>

/**
 * A file of `seeds/` while quotes are placed in it: its document, and its claims and lines that
 * were not coded by their position in the file. A claim that was withdrawn is `undefined`, and so is
 * one whose evidence cannot be read: the check says what is wrong with it.
 */
export type SeedRecords = {
  file: RawFile
  document: Document
  claims: readonly (Coded | undefined)[]
  notCoded: readonly Omit<NotCoded, 'document'>[]
}

/** Reads a file of `seeds/`; one that the check refuses as a whole is `undefined`. */
export function readSeed(file: RawFile): SeedRecords | undefined {
  const json = readJson(file)
  const read = 'value' in json ? seedFileSchema.safeParse(json.value) : undefined
  if (!read?.success) return undefined
  const { document, claims, notCoded } = read.data
  return {
    file,
    document,
    claims: claims.map((claim) => codedSchema.safeParse(claim).data),
    notCoded,
  }
}
