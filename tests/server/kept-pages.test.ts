import { rmSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { keptPages } from '../../app/server/kept-pages'
import { SHOWN, importedRows, servedDataset } from './served-dataset'

const answered = (text: string, status = 200) => ({
  status,
  body: [Buffer.from(text.slice(0, 2)), Buffer.from(text.slice(2))],
})

describe('pages that are kept', () => {
  test('are made once for all who ask, gzipped once, with the same bytes', async () => {
    const make = jest.fn(async () => answered('a page of claims'))
    const pageOf = keptPages()
    const of = {}
    const [one, other] = await Promise.all([pageOf(of, '?a', make), pageOf(of, '?a', make)])
    const [zipped, again] = await Promise.all([one.zipped(), other.zipped()])
    expect(make).toHaveBeenCalledTimes(1)
    expect(one.body[0].toString()).toBe('a page of claims')
    expect(again).toBe(zipped)
    expect(gunzipSync(zipped)).toEqual(one.body[0])
  })

  test('are others where they are made of another object or have another address', async () => {
    const pageOf = keptPages()
    const of = {}
    await pageOf(of, '?a', async () => answered('first'))
    const texts = [
      await pageOf({}, '?a', async () => answered('second')),
      await pageOf(of, '?b', async () => answered('third')),
      await pageOf(of, '?a', async () => answered('fourth')),
    ].map(({ body: [bytes] }) => bytes.toString())
    expect(texts).toEqual(['second', 'third', 'first'])
  })

  test('are not what is wrong, nor what failed', async () => {
    const pageOf = keptPages()
    const of = {}
    expect((await pageOf(of, '?a', async () => answered('no', 400))).status).toBe(400)
    await expect(pageOf(of, '?a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
    expect((await pageOf(of, '?a', async () => answered('page'))).status).toBe(200)
  })

  test('are not those that are long, by one byte', async () => {
    const pageOf = keptPages(2500, 10)
    const of = {}
    const make = jest.fn(async (text: string) => answered(text))
    for (const [address, text] of [
      ['?ten', 'x'.repeat(10)],
      ['?more', 'x'.repeat(11)],
    ] as const)
      for (let i = 0; i < 2; i++) await pageOf(of, address, () => make(text))
    expect(make.mock.calls.map(([text]) => text.length)).toEqual([10, 11, 11])
  })

  test('make room, those first that were asked for longest ago', async () => {
    const pageOf = keptPages(2500)
    const of = {}
    const make = jest.fn(async () => answered('x'.repeat(1000)))
    for (const address of ['?1', '?2', '?1', '?3']) await pageOf(of, address, make)
    expect(make).toHaveBeenCalledTimes(3)
    await pageOf(of, '?1', make)
    expect(make).toHaveBeenCalledTimes(3)
    await pageOf(of, '?2', make)
    expect(make).toHaveBeenCalledTimes(4)
  })
})

describe('claims of a dataset', () => {
  let root: string
  beforeAll(async () => {
    root = await servedDataset()
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const TIMES = /"timeStamp":"[^"]*",/
  const paths = [
    ['/dataset/events/claims', 'claims'],
    ['/dataset/events/claims?limit=2&after=1', 'claims'],
    ['/dataset/events/claims?type=Protests', 'claims'],
    ['/dataset/events/claims?rows=2,0', 'claims'],
    ['/dataset/events/claims?id=events/ex2', 'claims'],
    ['/dataset/events/claims?limit=0', 'refusal'],
    ['/dataset/events/claims?v=another', 'refusal'],
    ['/dataset/nobody/claims', 'refusal'],
    ['/dataset/%65vents/claims', 'claims'],
  ] as const

  test.each(paths)('%s is sent as the route answers it', async (path, what) => {
    const { claimsResponse, claimsRoute } = await import('../../app/server/dataset/claims-response')
    const route = await claimsRoute(new Request(`http://localhost${path}`), {
      params: Promise.resolve({ id: decodeURIComponent(path.split('/')[2]!) }),
    })
    const text = await route.text()
    for (let time = 0; time < 2; time++) {
      const sent = await claimsResponse(path)
      expect(Buffer.concat(sent.body).toString()).toBe(text)
      expect([sent.status, sent.headers]).toEqual([route.status, Object.fromEntries(route.headers)])
      expect(sent.status === 200).toBe(what === 'claims')
    }
  })

  test('imported anew, they are the new ones at once, here and in the OGC API', async () => {
    const { claimsResponse } = await import('../../app/server/dataset/claims-response')
    const { ogcResponse } = await import('../../app/server/ogc-response')
    const pages = async () => {
      const ogc = await ogcResponse('http://a.example/ogc/collections/events/items', {
        get: () => null,
      })
      const claims = await claimsResponse('/dataset/events/claims')
      return [ogc, claims].map(({ body }) => Buffer.concat(body).toString().replace(TIMES, ''))
    }
    const before = await pages()
    expect(await pages()).toEqual(before)
    expect(before.map((text) => text.includes('Invented march'))).toEqual([true, true])
    await importedRows(root, (rows) => rows.filter((row) => !row.includes('Invented march')))
    const after = await pages()
    expect(after.map((text) => text.includes('Invented march'))).toEqual([false, false])
    expect(JSON.parse(after[0]!).numberMatched).toBe(SHOWN - 1)
    expect(JSON.parse(after[1]!).matched).toBe(SHOWN - 1)
  })
})
