import type { Page } from 'playwright-core'
import { addressOf, baseUrl, leave, visit } from './visit'

afterAll(leave)

/**
 * A page of another origin with Leaflet and leaflet-control-geocoder, as somebody else's map would
 * load them; only its own policy is off.
 */
async function foreignMap(): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, close } = await visit('/no-such-page', { bypassCSP: true }, baseUrl('hostile'))
  await page.addScriptTag({ path: 'node_modules/leaflet/dist/leaflet.js' })
  await page.addScriptTag({
    path: 'node_modules/leaflet-control-geocoder/dist/Control.Geocoder.js',
  })
  return { page, close }
}
type Found = { name: string; center: { lat: number; lng: number } }[]
type Geocoder = {
  geocode: (query: string) => Promise<Found>
  reverse: (at: { lat: number; lng: number }, scale: number) => Promise<Found>
}
type Window = {
  L: { Control: { Geocoder: Record<'Photon' | 'Nominatim', new (options: object) => Geocoder> } }
}

const ask = (page: Page, client: 'Photon' | 'Nominatim', query: string) =>
  page.evaluate(
    async ([base, name, text]) => {
      const { Photon, Nominatim } = (window as unknown as Window).L.Control.Geocoder
      const geocoder =
        name === 'Photon'
          ? new Photon({
              serviceUrl: `${base}/gazetteer/api`,
              reverseUrl: `${base}/gazetteer/reverse`,
            })
          : new Nominatim({ serviceUrl: `${base}/gazetteer/` })
      const [forward, reverse] = [
        await geocoder.geocode(text!),
        await geocoder.reverse({ lat: 34.89, lng: 35.88 }, 256 * 2 ** 12),
      ]
      return [forward, reverse].map((found) =>
        found.map(({ name: label, center }) => ({ label, lat: center.lat, lng: center.lng })),
      )
    },
    [baseUrl(), client, query] as const,
  )

test.each(['Photon', 'Nominatim'] as const)(
  'leaflet-control-geocoder’s %s class finds Tartus from “tartus” and from Arabic, and back from its point',
  async (client) => {
    const { page, close } = await foreignMap()
    for (const query of ['tartus', 'طرطوس']) {
      const [forward, reverse] = await ask(page, client, query)
      expect(forward![0]).toMatchObject({
        label: expect.stringContaining('Tartus'),
        lat: expect.closeTo(34.89, 1),
        lng: expect.closeTo(35.89, 1),
      })
      expect(reverse![0]).toMatchObject({ label: expect.stringContaining('Tartus') })
    }
    await close()
  },
)

test.each([
  ['lookup', 'a name of 1 to 200'],
  ['api?q=', 'a name of 1 to 200'],
  ['search?q=Tartus&format=xml', "format: 'xml' is none of"],
  ['lookup?q=Tartus&limit=many', "limit: 'many' is not a number from 1 to 50"],
  ['lookup?q=Tartus&lat=95&lon=35', "lat: '95' is not a number from -90 to 90"],
  ['lookup?q=Tartus&kinds=hamlets', "kinds: 'hamlets' is none of"],
  ['reverse?lat=35', 'lat, lon: give both'],
])(
  '/gazetteer/%s is refused with the parameter, the value and what is allowed',
  async (path, message) => {
    const answer = await fetch(`${baseUrl()}/gazetteer/${path}`)
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toContain(message)
  },
)

test('“Latakia” is answered with both places and the reason; a name in Nominatim’s GeoJSON has a box', async () => {
  const { status, candidates } = await (
    await fetch(`${baseUrl()}/gazetteer/lookup?q=Latakia`)
  ).json()
  expect([status, candidates[0].id, candidates[1].id]).toEqual([
    'ambiguous',
    'latakia',
    'latakia-governorate',
  ])
  expect(candidates[0].why).toMatch(/nothing here decides/)
  const { features } = await (
    await fetch(`${baseUrl()}/gazetteer/search?q=Qerdaha&format=geojson`)
  ).json()
  expect(features[0]).toMatchObject({
    properties: {
      name: 'Qardaha',
      type: 'town',
      address: { state: 'Latakia Governorate', country: 'Syria' },
    },
    geometry: { type: 'Point' },
  })
  expect(features[0].bbox).toHaveLength(4)
})

test('a pack serves beside the curated places, forwards and backwards', async () => {
  const ask = async (path: string) => (await fetch(`${baseUrl('tiles')}/gazetteer/${path}`)).json()
  expect((await ask('lookup?q=Port Fig')).candidates[0]).toMatchObject({
    id: 'geonames-900004',
    name: 'Port Fig',
    other: { lang: 'ar', text: 'ميناء التين' },
    source: 'geonames',
  })
  expect((await ask('lookup?q=Qerdaha')).candidates[0]).toMatchObject({
    id: 'qardaha',
    source: 'curated',
  })
  expect((await ask('reverse?lat=35.502&lon=36.002')).features[0].properties).toMatchObject({
    name: 'Wadi Teen',
    id: 'geonames-900001',
  }) // OCHA's main name of the same place
  expect(
    (await (await fetch(`${baseUrl()}/gazetteer/lookup?q=Port Fig`)).json()).candidates,
  ).toEqual([])
})

test('the search box finds a place in either script by keyboard, says why, flies there and opens it', async () => {
  const { page, problems, close } = await visit('/')
  await page.locator('[data-mark]').first().waitFor()
  const box = page.locator('input[role="combobox"]')
  await box.fill('القرداحة')
  await page
    .getByRole('option', { name: /Qardaha/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  const option = page.getByRole('listbox').getByRole('option', { selected: true })
  expect(await option.innerText()).toMatch(/Qardaha[\s\S]*\d claims? here\./)
  expect(await option.innerText()).not.toMatch(/spelled so/)
  await page.getByRole('button', { name: 'Why these?' }).click()
  expect(await option.innerText()).toMatch(/Qardaha[\s\S]*spelled so/)
  await page.keyboard.press('Enter')
  await page.locator('section[data-open][data-place="qardaha"]').waitFor()
  expect(await page.locator('[data-found="Qardaha"]').count()).toBe(1)
  expect((await addressOf(page)).searchParams.get('open')).toBe('qardaha')
  await box.fill('Latakia')
  await page.getByText('More than one place has this name.').waitFor()
  expect(await page.getByRole('listbox').getByRole('option').count()).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(0)
  expect(problems).toEqual([])
  await close()
})
