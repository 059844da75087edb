import { drawingFile } from '../../app/server/drawing-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const ask = (tag?: string) =>
  new Request('http://localhost/basemap', { headers: tag ? { 'If-None-Match': tag } : {} })

test('a browser that has the drawing already gets nothing again, and a new one at once', async () => {
  const first = drawingFile(ask(), bytes('a map'), 'application/json')
  const tag = first.headers.get('etag')!
  expect([first.status, first.headers.get('cache-control'), await first.text()]).toEqual([
    200,
    'no-cache',
    'a map',
  ])
  const again = drawingFile(ask(tag), bytes('a map'), 'application/json')
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
  const rebuilt = drawingFile(ask(tag), bytes('a map, rebuilt'), 'application/json')
  expect([rebuilt.status, await rebuilt.text()]).toEqual([200, 'a map, rebuilt'])
})

test('a drawing that is not there is not found', () => {
  expect(drawingFile(ask(), undefined, 'image/webp').status).toBe(404)
})
