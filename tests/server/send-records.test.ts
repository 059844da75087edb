import { gunzipSync } from 'node:zlib'
import { GET } from '../../app/records/route'
import { loadProject } from '../../app/server/project'
import { sendRecords } from '../../app/server/send-records'
import { sentForm } from '../../app/ui/base/sent-records'

const ask = (path: string, tag?: string) =>
  GET(new Request(`http://localhost${path}`, { headers: tag ? { 'If-None-Match': tag } : {} }))
const unzip = async (answer: Response) =>
  gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()

test('the address that a page is given holds what the page is made from, in its language', async () => {
  const { mapIn } = await loadProject()
  for (const lang of ['en', 'ar', 'uk'] as const) {
    const path = sendRecords(mapIn(lang), lang)
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip'])
    expect(answer.headers.get('cache-control')).toMatch(/private.*immutable/)
    expect((await unzip(answer)) === JSON.stringify(sentForm(mapIn(lang)))).toBe(true)
  }
})

test('the address is of these records: others have another one', async () => {
  const { map, mapIn } = await loadProject()
  const path = sendRecords(map, 'en')
  expect(sendRecords(map, 'en')).toBe(path)
  expect(sendRecords({ ...map }, 'en')).toBe(path)
  expect(sendRecords({ ...map, claims: map.claims.slice(1) }, 'en')).not.toBe(path)
  expect(sendRecords(mapIn('ar'), 'ar').split('v=')[1]).not.toBe(path.split('v=')[1])
})

test('a page of another version gets the records of now, which no cache keeps for it', async () => {
  const { map } = await loadProject()
  for (const path of ['/records?lang=en&v=older', '/records?lang=en', '/records']) {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect((await unzip(answer)) === JSON.stringify(sentForm(map))).toBe(true)
    const known = await ask(path, answer.headers.get('etag')!)
    expect([known.status, await known.text()]).toEqual([304, ''])
  }
})

test('a language that nobody has is refused', async () => {
  expect((await ask('/records?lang=xx')).status).toBe(400)
})

test('a browser that accepts gzip is told that the records are gzipped', async () => {
  const told = async (accepted?: string) => {
    const headers = accepted === undefined ? undefined : { 'Accept-Encoding': accepted }
    const answer = await GET(new Request('http://localhost/records', { headers }))
    const of = (name: string) => answer.headers.get(name)
    return [of('content-type'), of('content-encoding'), of('vary')]
  }
  const encoded = ['application/json', 'gzip', 'Accept-Encoding']
  const file = ['application/gzip', null, 'Accept-Encoding']
  expect(await told('gzip, deflate, br')).toEqual(encoded)
  expect(await told('gzip;q=0.5, br')).toEqual(encoded)
  for (const none of ['br', 'gzip;q=0, br', 'br, gzip; q=0.0'])
    expect(await told(none)).toEqual(file)
  expect(await told()).toEqual(file)
})
