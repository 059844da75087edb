import { atOnce } from './turns'

/** The values of a field, told in the shortest of three ways. */
type SentValues =
  | { each: readonly unknown[] }
  /** Values that come again and again: each once, and which one stands where. */
  | { once: readonly unknown[]; at: readonly number[] }
  /** Lists of records: how long each is, and all of their records together. */
  | { lengths: readonly number[]; all: ByField }

/** One field of a list of records: its name, its values, and whose they are where not all have it. */
type SentField = SentValues & { name: string; rows?: readonly number[] }

/**
 * A list of records, told field by field. As JSON it says each name of a field once, and what many
 * records share once as well; like stands beside like, so that it compresses well.
 */
export type ByField = { length: number; fields: readonly SentField[] }

/** Records field by field; they hold what JSON holds. A field that is `undefined` is none, as there. */
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
    fields: [...found].map(([name, field]) => ({
      name,
      ...valuesOf(field.values),
      ...(field.rows.length < rows.length && { rows: field.rows }),
    })),
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOfRecords = (value: unknown): value is object[] =>
  Array.isArray(value) && value.every(isRecord)

function valuesOf(values: readonly unknown[]): SentValues {
  if (values.every(isListOfRecords) && values.some(({ length }) => length > 0))
    return { lengths: values.map(({ length }) => length), all: byField(values.flat()) }
  // what is no object is itself; two objects are the same where they are told in the same words
  const [plain, told] = [new Map<unknown, number>(), new Map<unknown, number>()]
  const once: unknown[] = []
  const at: number[] = []
  for (const value of values) {
    const isObject = typeof value === 'object' && value !== null
    const [places, key] = isObject ? [told, JSON.stringify(value)] : [plain, value]
    let place = places.get(key)
    if (place === undefined) places.set(key, (place = once.push(value) - 1))
    at.push(place)
    if (once.length > values.length / 2) return { each: values }
  }
  return { once, at }
}

/** The records again, of which some share what was told once: see `rowSteps`. */
export const fromFields = <Row>(told: ByField): Row[] => atOnce(rowSteps<Row>(told))

/**
 * The records again, a field a step, for a page that must not stand still meanwhile. Their order is
 * kept, that of the fields within one is not.
 */
export function* rowSteps<Row>({ length, fields }: ByField): Generator<void, Row[]> {
  const rows = Array.from({ length }, (): Record<string, unknown> => ({}))
  for (const field of fields) {
    const { name, rows: of } = field
    const values = toldValues(field)
    values.forEach((value, i) => {
      rows[of ? of[i]! : i]![name] = value
    })
    yield
  }
  return rows as Row[]
}

function toldValues(told: SentValues): readonly unknown[] {
  if ('each' in told) return told.each
  if ('once' in told) return told.at.map((place) => told.once[place])
  const all = fromFields(told.all)
  let end = 0
  return told.lengths.map((length) => all.slice(end, (end += length)))
}
