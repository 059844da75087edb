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
