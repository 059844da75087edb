import { z } from 'zod'
import { kindSchemas } from '#lib/claims'
import {
  gazetteerFileSchema,
  judgementSchema,
  judgementsFileSchema,
  notPlacesFileSchema,
  notPlacesSchema,
  partiesFileSchema,
  partySchema,
  placeSchema,
  seedFileSchema,
  settingsSchema,
  sourceSchema,
  sourcesFileSchema,
  storyFileSchema,
  storyStepSchema,
} from '#lib/model'

/**
 * A sort of file that holds records, for the JSON Schema and the reference that are made of it.
 * `name` is that of its JSON Schema, `path` where such files lie, `records` the field with the list
 * of its records; a file that is one record itself has none. The check reads records one by one; here the schema of the file holds that of its
 * records.
 */
export type RecordFile = { name: string; path: string; records?: string; schema: z.ZodType }

function recordFile(
  name: string,
  path: string,
  file: z.ZodObject,
  records: string,
  record: z.ZodType,
): RecordFile {
  const { description = '' } = file.shape[records] as z.ZodType
  const list = z.array(record).describe(description)
  return {
    name,
    path,
    records,
    schema: file.extend({ [records]: list }).describe(file.description ?? ''),
  }
}

/** A record of any kind of claim; each kind's schema stands under its id. */
const claimOfAnyKind = z
  .union(Object.entries(kindSchemas).map(([id, schema]) => schema.meta({ id })))
  .describe('One assertion by one speaker; its kind decides what it says beside.')

/** Every sort of file that holds records, in the order of the reference. */
export const RECORD_FILES: readonly RecordFile[] = [
  { name: 'project', path: 'project.json', schema: settingsSchema },
  recordFile('document', 'seeds/<document>.json', seedFileSchema, 'claims', claimOfAnyKind),
  recordFile(
    'judgements',
    'seeds/judgements.json',
    judgementsFileSchema,
    'judgements',
    judgementSchema,
  ),
  recordFile('sources', 'data/sources.json', sourcesFileSchema, 'sources', sourceSchema),
  recordFile('parties', 'data/parties.json', partiesFileSchema, 'parties', partySchema),
  recordFile('gazetteer', 'data/gazetteer.geojson', gazetteerFileSchema, 'features', placeSchema),
  recordFile('not-places', 'data/not-places.json', notPlacesFileSchema, 'lists', notPlacesSchema),
  recordFile('story', 'data/story.json', storyFileSchema, 'steps', storyStepSchema),
]
