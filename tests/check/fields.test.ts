import Ajv from 'ajv'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fieldReference, schemaFiles } from '#lib/check'
import { kinds } from '#lib/claims'

const read = (path: string) => readFileSync(path, 'utf8')
type Schema = {
  description?: string
  properties?: Record<string, Schema>
  definitions?: Record<string, Schema>
  items?: Schema | Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
const schemas = new Map(
  schemaFiles().map(({ name, text }) => [name, JSON.parse(text) as Schema] as const),
)

test('data/FIELDS.md and data/schema/ are what npm run fields writes', () => {
  expect(read('data/FIELDS.md')).toBe(fieldReference())
  for (const { name, text } of schemaFiles())
    expect([name, read(`data/schema/${name}`)]).toEqual([name, text])
  expect(readdirSync('data/schema').sort()).toEqual([...schemas.keys()].sort())
})

/** The path of every field of a schema that says nothing of its meaning. */
function unexplained(schema: Schema, path: string): string[] {
  const { properties = {}, definitions = {}, items = [], anyOf = [], oneOf = [] } = schema
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}.${name}`]),
      ...unexplained(field, `${path}.${name}`),
    ]),
    ...Object.entries(definitions).flatMap(([name, kind]) => unexplained(kind, name)),
    ...[items, anyOf, oneOf].flat().flatMap((inner) => unexplained(inner, path)),
  ]
}

test('a planted field without a meaning is found, however deep it stands', () => {
  const field = { properties: { said: { description: 'x' }, unsaid: {} } }
  expect(unexplained({ items: { anyOf: [field] } }, 'file')).toEqual(['file.unsaid'])
  expect(unexplained({ definitions: { kind: field } }, 'file')).toEqual(['kind.unsaid'])
})

test.each([...schemas])('every field of %s says what it means', (name, schema) => {
  expect(unexplained(schema, name)).toEqual([])
})

const files = [
  'project.json',
  ...readdirSync('seeds').map((name) => `seeds/${name}`),
  'data/sources.json',
  'data/parties.json',
  'data/gazetteer.geojson',
  'data/story.json',
]
const valid = new Map(
  [...schemas].map(([name, schema]) => [name, new Ajv({ allErrors: true }).compile(schema)]),
)

test.each(files)('%s names its JSON Schema and is valid by it', (path) => {
  const record = JSON.parse(read(path)) as { $schema: string }
  const schema = join(dirname(path), record.$schema)
  expect([schema, existsSync(schema)]).toEqual([schema, true])
  const validate = valid.get(schema.replace('data/schema/', ''))!
  validate(record)
  expect(validate.errors ?? []).toEqual([])
})

/** A seed with a change made to its first claim of a kind. */
function seedWith(kind: string, change: object) {
  const seed = JSON.parse(read('seeds/ap-2025-03-07.json')) as { claims: { kind: string }[] }
  return {
    ...seed,
    claims: [{ ...seed.claims.find((claim) => claim.kind === kind), ...change }],
  }
}

test.each([
  ['incident', {}, true],
  ['casualties', {}, true],
  ['control', {}, true],
  ['control', { note: 'another note' }, true],
  ['control', { kind: 'rumour' }, false],
  ['control', { status: 'taken' }, false],
  ['control', { group: 'all' }, false],
  ['control', { document: 'ap-2025-03-07' }, false],
  ['control', { places: [{ place: 'Baniyas', part: 'whole', phrase: 'x' }] }, false],
  ['casualties', { evidence: { line: 0, start: 0, end: 1, quote: 'x' } }, false],
])('the JSON Schema of documents judges a claim of kind %s with %j', (kind, change, isValid) => {
  expect(valid.get('document.schema.json')!(seedWith(kind, change))).toBe(isValid)
})

test('the reference has a heading for every kind of claim and every field of the common part', () => {
  const text = fieldReference()
  for (const { id } of kinds) expect(text).toContain(`#### \`${id}\`\n`)
  for (const field of ['speaker', 'places[].phrase', 'evidence.quote', 'count.words'])
    expect(text).toContain(`| \`${field}\` | yes |`)
  expect(text).toContain('| `via` | |')
})
