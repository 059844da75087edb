import { jsonSchemaOf } from './json-schemas'
import type { JsonSchema } from './json-schemas'
import { RECORD_FILES } from './record-files'
import type { RecordFile } from './record-files'

/** One field as the reference lists it; `path` is `evidence.quote`, `places[].part`. */
type Field = { path: string; needed: boolean; holds: string; meaning: string }

const HEAD = `# The fields of every record

\`npm run fields\` writes this page and the JSON Schemas in [schema](schema), from the schemas that the check reads the records with. The meaning of a field stands there and nowhere else.

A file names its JSON Schema in \`$schema\`, so that an editor completes and checks it while one types: \`"$schema": "../data/schema/document.schema.json"\`.

\`npm run check\` says what no schema can: that ids are known, that parts add up, that nothing is later than the document that tells it. Days and times are those of the project's time zone.`

/** A field with more values than this is not listed value by value: a page is to be read. */
const MOST_VALUES = 50

const code = (value: unknown) => `\`${String(value)}\``

const NAMES: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  null: '`null`',
  object: 'record',
}

/** What a field may hold, in words: "text", "list of text", or the values that are allowed. */
function holds(schema: JsonSchema): string {
  const { items, additionalProperties: keyed, minimum, maximum } = schema
  const variants = variantsOf(schema)
  if ('const' in schema) return code(schema.const)
  if (schema.enum)
    return schema.enum.length > MOST_VALUES
      ? `one of ${schema.enum.length} values, which the JSON Schema lists`
      : schema.enum.map(code).join(', ')
  if (variants) return [...new Set(variants.map(holds))].join(' or ')
  if (Array.isArray(items)) return `${items.length} numbers`
  if (items) return `list: ${holds(items)}`
  if (typeof keyed === 'object') return `by key: ${holds(keyed)}`
  if (schema.format === 'uri') return 'address'
  const bounds = minimum !== undefined && maximum !== undefined ? ` ${minimum} to ${maximum}` : ''
  return `${NAMES[schema.type ?? ''] ?? 'anything'}${bounds}`
}

const variantsOf = ({ anyOf, oneOf }: JsonSchema) => anyOf ?? oneOf

/** The records inside a field: the field's own, those of its list, or the variants of either. */
function recordsIn(schema: JsonSchema): { records: JsonSchema[]; path: string } {
  const { items } = schema
  const inner = items && !Array.isArray(items) ? items : schema
  const variants = inner.properties ? [inner] : (variantsOf(inner) ?? [])
  return {
    records: variants.filter(({ properties }) => properties !== undefined),
    path: inner === schema ? '' : '[]',
  }
}

/**
 * Every field of a record, those of the records in it behind the field that holds them. Of a record
 * in several variants a field is needed where every variant needs it.
 */
function fieldsOf(variants: readonly JsonSchema[], before = ''): Field[] {
  const names = new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)))
  return [...names].flatMap((name) => {
    const schema = variants.map(({ properties }) => properties?.[name]).find((item) => item)!
    const path = `${before}${name}`
    const inner = recordsIn(schema)
    return [
      {
        path,
        needed: variants.every(({ required = [] }) => required.includes(name)),
        holds: holds(schema),
        meaning: schema.description ?? inner.records[0]?.description ?? '',
      },
      ...fieldsOf(inner.records, `${path}${inner.path}.`),
    ]
  })
}

/** The fields of a record as a table. */
function table(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ path, needed, holds, meaning }) =>
      `| ${code(path)} | ${needed ? 'yes' : ''} | ${holds} | ${meaning.replaceAll('|', '\\|')} |`,
  )
  return ['| field | needed | holds | meaning |', '| --- | --- | --- | --- |', ...rows]
    .join('\n')
    .replaceAll('|  |', '| |')
}

/** What all variants of a record share, and what each has of its own, by what tells them apart. */
function shared(variants: readonly JsonSchema[]): Field[][] {
  const all = variants.map((variant) => fieldsOf([variant]))
  const isShared = (field: Field) =>
    all.every((fields) => fields.some((other) => JSON.stringify(other) === JSON.stringify(field)))
  return [
    all[0]!.filter(isShared),
    ...all.map((fields) => fields.filter((field) => !isShared(field))),
  ]
}

/** The value that a variant alone has in a field: the kind of a claim, the change of a judgement. */
const nameOf = ({ properties = {} }: JsonSchema) =>
  Object.values(properties).find((property) => 'const' in property)?.const

/** A list of records under its heading: one table, or one for what all share and one a variant. */
function recordSection(field: string, schema: JsonSchema, definitions: JsonSchema['definitions']) {
  const variants = variantsOf(schema)?.map(
    (variant) => definitions?.[variant.$ref?.split('/').at(-1) ?? ''] ?? variant,
  )
  if (!variants)
    return [`### ${code(`${field}[]`)}`, schema.description ?? '', table(fieldsOf([schema]))]
  const [common, ...own] = shared(variants)
  return [
    `### ${code(`${field}[]`)}`,
    schema.description ?? '',
    table(common!),
    ...own.flatMap((fields, i) => [
      `#### ${code(nameOf(variants[i]!))}`,
      variants[i]!.description ?? '',
      table(fields),
    ]),
  ]
}

function fileSection(file: RecordFile): string[] {
  const schema = jsonSchemaOf(file)
  const { properties = {}, required } = schema
  const lists = Object.entries(properties).filter(([name]) => name === file.records)
  const head = Object.fromEntries(
    Object.entries(properties).filter(([name]) => name !== file.records),
  )
  return [
    `## ${code(file.path)}`,
    `${schema.description ?? ''} ([JSON Schema](schema/${file.name}.schema.json))`,
    table(fieldsOf([{ properties: head, required }])),
    ...lists.flatMap(([name, list]) =>
      recordSection(name, list.items as JsonSchema, schema.definitions),
    ),
  ]
}

/**
 * The reference of every record as Markdown: `data/FIELDS.md`. It lists each sort of file, its
 * fields, and those of its records.
 */
export function fieldReference(): string {
  return `${[HEAD, ...RECORD_FILES.flatMap(fileSection)].filter(Boolean).join('\n\n')}\n`
}
