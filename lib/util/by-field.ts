/** One field of a list of records: its name, its values, and whose they are where not all have it. */
type SentField = [name: string, values: readonly unknown[], rows?: readonly number[]]

/**
 * A list of records, told field by field. As JSON it says each name of a field once, and compressed
 * it is half as long, since like stands beside like.
 */
export type ByField = { length: number; fields: readonly SentField[] }

/** Records field by field. A field that is `undefined` is none, as in JSON. */
export function byField(rows: readonly object[]): ByField {
  const found = new Map<string, { values: unknown[]; rows: number[] }>()
  rows.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined) continue
      const field = found.get(name) ?? { values: [], rows: [] }
      field.values.push(value)
      field.rows.push(i)
      found.set(name, field)
    }
  })
  return {
    length: rows.length,
    fields: [...found].map(([name, field]) =>
      field.rows.length === rows.length ? [name, field.values] : [name, field.values, field.rows],
    ),
  }
}

/** The records again. Their order is kept, that of the fields within one is not. */
export function fromFields<Row>({ length, fields }: ByField): Row[] {
  const rows = Array.from({ length }, (): Record<string, unknown> => ({}))
  for (const [name, values, of] of fields)
    values.forEach((value, i) => {
      rows[of ? of[i]! : i]![name] = value
    })
  return rows as Row[]
}
