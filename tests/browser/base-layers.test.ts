import { baseUrl, leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (path: string, which: Parameters<typeof baseUrl>[0]) =>
  (open = await visit(path, {}, baseUrl(which)))

/**
 * What went wrong, but for Chromium's advice on reading canvases, which is for the test's own
 * reading.
 */
const wrong = (problems: readonly string[]) =>
  problems.filter((problem) => !problem.includes('willReadFrequently'))

/**
 * The colour in the middle of the tiles drawn, red, green, blue, opacity; the first canvas that has
 * any.
 */
const colour = (page: Visit['page']) =>
  page
    .waitForFunction(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(
        '.leaflet-tile-pane canvas',
      )) {
        const [red = 0, green = 0, blue = 0, opacity = 0] = canvas
          .getContext('2d')!
          .getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data
        if (opacity) return [red, green, blue, opacity]
      }
    })
    .then((handle) => handle.jsonValue())

test('a PMTiles file is answered for by ranges', async () => {
  const address = `${baseUrl('tiles')}/pmtiles`
  const ask = (headers: Record<string, string>, method = 'GET') =>
    fetch(address, { method, headers })
  const head = await ask({}, 'HEAD')
  // the server sends bodies in chunks, without their length
  const [tag, size] = [head.headers.get('etag')!, (await (await ask({})).arrayBuffer()).byteLength]
  expect([head.status, head.headers.get('accept-ranges'), await head.text()]).toEqual([
    200,
    'bytes',
    '',
  ])
  expect(size).toBeGreaterThan(127) // the header of the format
  const part = await ask({ Range: 'bytes=0-6' })
  expect([
    part.status,
    part.headers.get('content-range'),
    part.headers.get('etag'),
    await part.text(),
  ]).toEqual([206, `bytes 0-6/${size}`, tag, 'PMTiles'])
  const beyond = await ask({ Range: `bytes=${size}-` })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  expect((await ask({ 'If-None-Match': tag })).status).toBe(304)
})

test('where no file is named there is none, and no choice of grounds', async () => {
  expect((await fetch(`${baseUrl()}/pmtiles`)).status).toBe(404)
  const { page, problems, requests } = await go('/?base=pmtiles', 'base')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await page.getByRole('radio', { name: 'Offline basemap' }).count()).toBe(0)
  await page.getByText('no such base layer here').waitFor()
  expect(requests.some((url) => url.endsWith('/pmtiles'))).toBe(false)
  expect(problems).toEqual([])
})

test('pictures of a PMTiles file are drawn when they are chosen, their attribution is text, and the address keeps the choice', async () => {
  const { page, problems, requests } = await go('/', 'tiles')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(requests.some((url) => url.endsWith('/pmtiles'))).toBe(false)
  await page.getByRole('radio', { name: 'Red <b>ground</b>' }).check()
  await page.waitForURL(/base=pmtiles/)
  expect(await colour(page)).toEqual([200, 30, 30, 255])
  await page.getByText('© Nobody & sons').waitFor()
  expect(await page.locator('a[href*="example.org"]').count()).toBe(0)
  expect(await page.locator('canvas[data-basemap="ground"]').count()).toBe(0)
  await page.reload()
  expect(await colour(page)).toEqual([200, 30, 30, 255])
  await page.getByRole('radio', { name: 'Offline basemap' }).check()
  await page.locator('canvas[data-basemap="ground"]').first().waitFor({ state: 'attached' })
  expect(wrong(problems)).toEqual([])
})

test('vectors of a PMTiles file are drawn, of whatever schema, under the policy as it is', async () => {
  const { page, problems } = await go('/?base=pmtiles', 'reader')
  expect(await colour(page)).toHaveLength(4)
  await page.getByText('Fields').first().waitFor()
  expect(wrong(problems)).toEqual([])
})

test('a file that is no PMTiles file is said in the choice, and the offline basemap stands', async () => {
  const { page, problems } = await go('/?base=pmtiles', 'hostile')
  await page.getByText('Its file is no PMTiles file.').waitFor()
  expect(await page.getByRole('radio', { name: /Detail/ }).isDisabled()).toBe(true)
  await page.locator('canvas[data-basemap="ground"]').first().waitFor({ state: 'attached' })
  expect(problems).toEqual([])
})

test('a file that is gone by the time it is chosen is said on the map, and the offline basemap stands', async () => {
  const { page } = await go('/', 'tiles')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.route('**/pmtiles', (route) => route.fulfill({ status: 404 }))
  await page.getByRole('radio', { name: 'Red <b>ground</b>' }).check()
  await page.getByRole('status').filter({ hasText: 'cannot be loaded' }).waitFor()
  await page.locator('canvas[data-basemap="ground"]').first().waitFor({ state: 'attached' })
})
