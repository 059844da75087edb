import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { packageFiles } from '#lib/cli/release/data-package'
import { exportColumns } from '#lib/exports'
import { tableFields } from '#lib/exports/formats/table-fields'
import { partySchema, sourceSchema } from '#lib/model'
import { readVersions } from '#lib/versions'
import { ownProject } from '../project'

type Field = { name: string; type: string; constraints?: { required?: boolean; unique?: boolean } }
type Resource = {
  name: string
  path: string
  bytes: number
  hash: string
  format: string
  type?: string
  title: string
  dialect?: { property?: string }
  licenses?: { name: string; path: string }[]
  schema?: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}
const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  $schema: string
  name: string
  version: string
  licenses: { name: string }[]
  resources: Resource[]
}
const text = (resource: Resource) => readFileSync(join('data', resource.path), 'utf8')
const rowsOf = (resource: Resource): Record<string, unknown>[] =>
  resource.format === 'csv'
    ? parse<Record<string, string>>(text(resource), { columns: true }).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
      )
    : (JSON.parse(text(resource)) as Record<string, Record<string, unknown>[]>)[
        resource.dialect!.property!
      ]!

/** What Table Schema lets a value of each type be; a cell of CSV is read from its text. */
const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => /^-?\d+$/.test(String(value)),
  number: (value) => /^-?\d+(\.\d+)?$/.test(String(value)),
  date: (value) => new Date(`${String(value)}T00:00:00Z`).toISOString().startsWith(String(value)),
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && !Array.isArray(value),
}

test('the package and its table are those of the present data: npm run release writes them', async () => {
  const versions = readFileSync('data/versions.json', 'utf8')
  const { project } = await ownProject()
  for (const [name, made] of Object.entries(
    await packageFiles('.', project, { file: readVersions(versions), text: versions }),
  ))
    expect(readFileSync(join('data', name), 'utf8')).toBe(made)
})

test('the fields of a record are those of its schema, with their meanings and bounds', () => {
  const fields = new Map(tableFields(partySchema).map((field) => [field.name, field]))
  expect([...fields.keys()]).toEqual(Object.keys(partySchema.shape))
  expect(fields.get('id')!.constraints).toEqual({ required: true, unique: true })
  expect(fields.get('inter')).toMatchObject({
    type: 'integer',
    constraints: { minimum: 1, maximum: 8 },
  })
  expect(fields.get('side')!.constraints).toBeUndefined()
  const all = [...tableFields(sourceSchema), ...fields.values()]
  expect(all.filter(({ description, type }) => !description || !TYPES[type])).toEqual([])
})

test('the descriptor has what the standard asks of it, and names a licence for everything', () => {
  expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/)
  expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0'])
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(
    descriptor.resources.length,
  )
  const basemap = descriptor.resources.filter(({ name }) =>
    ['basemap', 'boundaries'].includes(name),
  )
  expect(basemap.map(({ licenses }) => licenses!.map(({ name }) => name))).toEqual([
    ['ODbL-1.0', 'other-pd', 'CC-BY-4.0'],
    ['ODbL-1.0', 'other-pd', 'CC-BY-4.0'],
  ])
})

test.each(descriptor.resources.map((resource) => [resource.path, resource] as const))(
  '%s is described as it lies there',
  (path, resource) => {
    expect(path).not.toMatch(/^\/|\.\./)
    expect(statSync(join('data', path)).size).toBe(resource.bytes)
    expect(
      `sha256:${createHash('sha256')
        .update(readFileSync(join('data', path)))
        .digest('hex')}`,
    ).toBe(resource.hash)
  },
)

test.each(
  descriptor.resources
    .filter(({ type }) => type === 'table')
    .map((resource) => [resource.name, resource] as const),
)('every row of %s keeps its schema', (_, resource) => {
  const { fields, primaryKey, foreignKeys = [] } = resource.schema!
  const rows = rowsOf(resource)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) {
    expect(Object.keys(row).filter((name) => !fields.some((item) => item.name === name))).toEqual(
      [],
    )
    for (const { name, type, constraints } of fields) {
      if (row[name] === undefined)
        expect(`${String(row.id)} ${name} ${String(constraints?.required ?? false)}`).toBe(
          `${String(row.id)} ${name} false`,
        )
      else
        expect(`${name} ${String(row[name])} ${String(TYPES[type]!(row[name]))}`).toBe(
          `${name} ${String(row[name])} true`,
        )
    }
  }
  expect(primaryKey).toEqual(['id'])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  for (const {
    fields: [name],
    reference,
  } of foreignKeys) {
    const ids = new Set(
      rowsOf(descriptor.resources.find((item) => item.name === reference.resource)!).map(
        (row) => row[reference.fields[0]!],
      ),
    )
    expect(rows.filter((row) => !ids.has(row[name!]))).toEqual([])
  }
})

test('the claims lie there as the export gives them: all of them, in our own columns, no protected name', async () => {
  const { map, project } = await ownProject()
  const claims = descriptor.resources.find(({ name }) => name === 'claims')!
  expect(
    rowsOf(claims)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(map.claims.map(({ id }) => id).sort())
  expect(map.claims.length + map.background).toBe(project.claims.length)
  expect(text(claims).split('\r\n')[0]).toBe(
    exportColumns(project)
      .map(({ name }) => name)
      .join(','),
  )
  expect(claims.schema!.fields.map(({ name }) => name)).toEqual(
    exportColumns(project).map(({ name }) => name),
  )
})
