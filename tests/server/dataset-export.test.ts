import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFormatOf, exportFormats } from '#lib/exports'
import type { ExportRow } from '#lib/exports'
import type { DatasetRows } from '../../app/server/dataset/dataset-export'
import { openStore } from '#lib/store'
import { projectCopy } from '../../bench/shared/project-copy'
import { fileWith, imported } from '../imports/imported'

const ROWS = [
  'EX1,2024-05-03,1,Battles,Armed clash,Rapid Front,Other Front,Millford,15.60,32.50,1,Invented Daily,Invented clash.,3',
  'EX2,2024-05-04,1,Protests,Peaceful protest,Protesters,,Millford,15.60,32.50,1,Invented Daily,Invented march.,0',
  'EX3,2024-05-09,1,Battles,Armed clash,Rapid Front,,The Province,15.00,32.00,3,Other Daily,Invented clash.,1',
]
const HEAD =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,source,notes,fatalities'

let root: string
let datasetAbout: typeof import('../../app/server/dataset/datasets').datasetAbout
let ask: (format: string, query?: string) => Promise<Response>
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-export-'))
  projectCopy(root)
  const store = openStore({ root })
  const { dataset, claims } = await imported(fileWith([HEAD, ...ROWS].join('\n'), 'events.csv'), {
    dataset: 'events',
  })
  // What is imported there is closed; its claims were read before.
  await store.load({
    ...dataset,
    async *details() {
      yield* claims
    },
  })
  await store.close()
  process.env.PROJECT_DIR = root
  const { GET } = await import('../../app/dataset/[id]/export/[format]/route')
  ;({ datasetAbout } = await import('../../app/server/dataset/datasets'))
  ask = (format, query = '') =>
    GET(new Request(`http://localhost/dataset/events/export/${format}?${query}`), {
      params: Promise.resolve({ id: 'events', format }),
    })
})
afterAll(() => rmSync(root, { recursive: true }))

test.each(exportFormats.map(({ id, mediaType }) => [id, mediaType]))(
  'a dataset is written as %s',
  async (id, mediaType) => {
    const answer = await ask(id)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, mediaType])
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
    // it may hold the host that was asked for, which no shared cache may give to others
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  },
)

test('a text comes in pieces, together the same as written at once, and one that nobody reads is not written', async () => {
  const about = (await datasetAbout('events'))!
  const { datasetExport, exportBody, mostExported } =
    await import('../../app/server/dataset/dataset-export')
  const found = async () => (await datasetExport(about, {}, 3)) as DatasetRows
  for (const format of exportFormats) {
    const { batches, records } = await found()
    const rows: ExportRow[] = []
    for await (const batch of batches) rows.push(...batch)
    const body = await exportBody(format, await found(), {})
    const text = Buffer.from(await new Response(body).arrayBuffer()).toString('utf8')
    if (!format.binary) expect(text).toBe(format.write(rows, records, {}))
    expect(rows).toHaveLength(3)
    expect(mostExported(format)).toBeGreaterThan(1000)
  }
  let asked = 0
  const batches = (async function* () {
    for (; asked < 1000; asked++) yield []
  })()
  const { records } = await found()
  const geojson = exportFormatOf('geojson')!
  const reader = (
    (await exportBody(geojson, { batches, records }, {})) as ReadableStream
  ).getReader()
  await reader.read()
  await reader.cancel()
  expect(asked).toBeLessThan(10)
})

test('rows of a dataset that was imported anew meanwhile stand in no file of the one before', async () => {
  const { datasetExport } = await import('../../app/server/dataset/dataset-export')
  const before = { ...(await datasetAbout('events'))!, version: 'before' }
  await expect(datasetExport(before, {}, 3)).rejects.toThrow(
    "'events' was imported anew while it was read",
  )
})

test('files that stand in memory as a whole are made one by one, also after one that fails', async () => {
  const { exportBody } = await import('../../app/server/dataset/dataset-export')
  const order: string[] = []
  async function* none(name: string, error?: Error) {
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (error) throw error
    order.push(`${name} ends`)
    yield []
  }
  const { records } = (await import('../../app/server/export-data').then(({ exportData }) =>
    exportData(),
  )) as Pick<DatasetRows, 'records'>
  const xlsx = exportFormatOf('xlsx')!
  const one = exportBody(xlsx, { batches: none('one', new Error('no')), records }, {})
  const two = exportBody(xlsx, { batches: none('two'), records }, {})
  const three = exportBody(xlsx, { batches: none('three'), records }, {})
  await expect(one).rejects.toThrow('no')
  await Promise.all([two, three])
  expect(order).toEqual(['one begins', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('more claims than a format has room for are too many', async () => {
  const { datasetExport } = await import('../../app/server/dataset/dataset-export')
  expect(await datasetExport((await datasetAbout('events'))!, {}, 2)).toBe('too-many')
})

test('rows beside the documents are kept for no version of the dataset, since documents change', async () => {
  const { GET } = await import('../../app/dataset/[id]/beside/rows/route')
  const { version } = (await datasetAbout('events'))!
  const answer = await GET(
    new Request(`http://localhost/dataset/events/beside/rows?limit=2&v=${version}`),
    { params: Promise.resolve({ id: 'events' }) },
  )
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
})

test('a file holds the claims that the filter shows, at their places as closely as these are known', async () => {
  const read = async (query: string) =>
    (await (await ask('geojson', query)).json()) as {
      features: { id: string; properties: Record<string, unknown> }[]
    }
  const all = await read('')
  expect(all.features.map(({ id }) => id).sort()).toEqual([
    'events/ex1',
    'events/ex2',
    'events/ex3',
  ])
  const some = await read('type=Battles&happened=2024-05-09')
  expect(some.features.map(({ id }) => id)).toEqual(['events/ex3'])
  expect(some.features[0]!.properties).toMatchObject({ precision: 'governorate' })
})

test('ACLED’s table gives back what ACLED’s file said', async () => {
  const [head, ...lines] = (await (await ask('acled')).text()).trim().split('\r\n')
  const at = head!.replace('\uFEFF', '').split(',').indexOf('event_date')
  expect(lines.map((line) => line.split(',')[at]).sort()).toEqual([
    '2024-05-03',
    '2024-05-04',
    '2024-05-09',
  ])
})

test.each([
  ['pdf', '', 404],
  ['csv', 'hxl=2', 400],
  ['csv', 'kind=nothing', 400],
])('%s?%s is told to be wrong', async (format, query, status) => {
  const answer = await ask(format, query)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toHaveProperty('error')
})
