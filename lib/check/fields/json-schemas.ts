import { z } from 'zod'
import { kinds } from '#lib/claims'
import { RECORD_FILES } from './record-files'
import type { RecordFile } from './record-files'

/** A JSON Schema of draft 7, as far as the records of a project use it. */
export type JsonSchema = {
  type?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema | JsonSchema[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  definitions?: Record<string, JsonSchema>
  $ref?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  minimum?: number
  maximum?: number
}

/** What zod adds to every whole number: the bounds of what JavaScript can count. */
const COUNTABLE = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/** A claim knows its document from the file that holds it: no record in a file names it. */
function withoutDocument({ properties, required, ...claim }: JsonSchema): JsonSchema {
  const isOwn = (name: string) => name !== 'document'
  return {
    ...claim,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).filter(([name]) => isOwn(name)),
    ),
    required: required?.filter(isOwn),
  }
}

/** The JSON Schema of a sort of file, made of the zod schema that the check reads it with. */
export function jsonSchemaOf({ schema }: RecordFile): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      for (const bound of ['minimum', 'maximum'] as const)
        if (COUNTABLE.includes(jsonSchema[bound] as number)) delete jsonSchema[bound]
    },
  }) as JsonSchema
  for (const { id } of kinds) {
    const claim = made.definitions?.[id]
    if (claim) made.definitions![id] = withoutDocument(claim)
  }
  return made
}

/** Every JSON Schema as a file: its name in `data/schema/`, and its text. */
export function schemaFiles(): { name: string; text: string }[] {
  return RECORD_FILES.map((file) => ({
    name: `${file.name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(file), null, 1)}\n`,
  }))
}
