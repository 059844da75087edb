import { rmSync, writeFileSync } from 'node:fs'
import { SHOWN, servedDataset } from './served-dataset'

let root: string
let ask: (query?: string) => Promise<Response>
let svgOf: (query: string) => Promise<string>
let embed: (url: string) => Promise<Response>
beforeAll(async () => {
  root = await servedDataset()
  const [picture, { datasetPictureSvg }, { datasetQuery }, { datasetAbout }, oembed] =
    await Promise.all([
      import('../../app/dataset/[id]/share.png/route'),
      import('../../app/server/dataset/dataset-picture'),
      import('../../app/server/dataset/params'),
      import('../../app/server/dataset/datasets'),
      import('../../app/oembed/route'),
    ])
  ask = (query = '') =>
    picture.GET(new Request(`http://map.example/dataset/events/share.png?${query}`), {
      params: Promise.resolve({ id: 'events' }),
    })
  svgOf = async (query) => {
    const parsed = datasetQuery(new URLSearchParams(query), 'events')
    if ('error' in parsed) throw new Error(parsed.error)
    return (await datasetPictureSvg((await datasetAbout('events'))!, parsed, 'map.example'))!
  }
  embed = (url) =>
    oembed.GET(new Request(`http://map.example/oembed?${new URLSearchParams({ url })}`))
})
afterAll(() => rmSync(root, { recursive: true }))

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)

test('the picture says which dataset is shown, from which file, under which licence, and how many', async () => {
  const found = texts(await svgOf('type=Battles')).join(' ')
  for (const words of ['Invented events', 'events.csv', `3 of ${SHOWN} claims`, 'Data version'])
    expect(found).toContain(words)
  expect(found).not.toContain('Nobody is to read this')
})

test('its marks count what the filter leaves', async () => {
  const numbers = (svg: string) =>
    texts(svg)
      .filter((text) => /^\d+$/.test(text))
      .map(Number)
      .reduce((sum, count) => sum + count, 0)
  const all = await svgOf('at=14.4,31.2,6z')
  // A mark of one claim has no number; these stand close enough to be gathered.
  expect(texts(all)).toContain('Incidents: 4')
  expect(numbers(all)).toBeGreaterThan(1)
  expect(texts(await svgOf('type=Protests'))).toContain('Incidents: 1')
})

test('in Arabic it is read from the right', async () => {
  expect(texts(await svgOf('lang=ar')).join(' ')).toContain('مقروءة من')
})

test('it is a PNG of the widths that are offered', async () => {
  const answer = await ask()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (process.env.KEEP_PICTURES) writeFileSync(`${process.env.KEEP_PICTURES}/dataset.png`, bytes)
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  expect((await ask('width=7')).status).toBe(400)
  expect((await ask('kind=nothing')).status).toBe(400)
})

test('a view of a dataset is embedded as it is filtered, and one that is not there is not', async () => {
  const answer = await embed('http://map.example/dataset/events?type=Protests')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    title: expect.stringMatching(/^Invented events: /),
    html: expect.stringContaining('src="http://map.example/dataset/events/embed?type=Protests"'),
  })
  expect((await embed('http://map.example/dataset/nowhere')).status).toBe(404)
  expect((await embed('http://map.example/dataset/events?kind=nothing')).status).toBe(404)
})
