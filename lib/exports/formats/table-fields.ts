import { z } from 'zod'

/** A field of a record as Table Schema describes it (datapackage.org, Table Schema 2.0). */
type TableField = {
  name: string
  type: string
  description: string
  constraints?: { required?: true; unique?: true; minimum?: number; maximum?: number }
}

/** What of a JSON Schema a table says. */
type RecordSchema = {
  properties: Record<
    string,
    { type: string; description?: string; minimum?: number; maximum?: number }
  >
  required?: string[]
}

/**
 * The fields of a record as those of a table, with their meanings, from the schema that the check
 * reads the record with. `id` is the key.
 */
export function tableFields(schema: z.ZodType): TableField[] {
  const { properties, required = [] } = z.toJSONSchema(schema) as unknown as RecordSchema
  return Object.entries(properties).map(([name, { type, description = '', minimum, maximum }]) => {
    const constraints: TableField['constraints'] = {
      ...(required.includes(name) && { required: true }),
      ...(name === 'id' && { unique: true }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    }
    return {
      name,
      type,
      description,
      ...(Object.keys(constraints).length > 0 && { constraints }),
    }
  })
}
