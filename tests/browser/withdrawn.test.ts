import { TAKEN_BACK } from '../witness-project'
import { axeFindings } from './axe'
import { baseUrl, leave, visit } from './visit'

afterAll(leave)

/** Any part of the name that the witness had, in either script. */
const NAME = /tamsin|oldweather|تمسين|أولدويذر/i
const CLAIM = '/claim/gull/witness-1-saw-zebras'
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(baseUrl('reader') + path, { headers })

test.each([
  ['en', 'This claim was withdrawn'],
  ['ar', 'سُحبت هذه الإفادة'],
])(
  'the page of a withdrawn claim answers 410, with the day and the reason (%s)',
  async (lang, title) => {
    const answer = await at(`${CLAIM}?lang=${lang}`)
    expect([answer.status, answer.headers.get('content-language')]).toEqual([410, lang])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    const html = await answer.text()
    for (const part of [title, 'The outlet took it back.', 'first coder', '2025'])
      expect(html).toContain(part)
    expect(html).not.toContain(TAKEN_BACK)
  },
)

test('other claims answer 200, and what never was answers 404', async () => {
  expect((await at('/claim/gull/crowd')).status).toBe(200)
  expect((await at('/claim/gull/lions')).status).toBe(404)
  expect((await at('/claim/gull')).status).toBe(404)
})

test('the OGC API and the feeds say so as well', async () => {
  const item = await at('/ogc/collections/incidents/items/gull:witness-1-saw-zebras')
  expect([item.status, (await item.json()).code]).toEqual([410, 'Gone'])
  const atom = await (await at('/feed.atom')).text()
  expect(atom).toContain(
    '<at:deleted-entry ref="tag:claims-map.invalid,2025:claim/gull/witness-1-saw-zebras"',
  )
  expect(atom).not.toContain(TAKEN_BACK)
})

test('the page is drawn without a fault, and without an axe finding', async () => {
  const { page, problems, close } = await visit(CLAIM, {}, baseUrl('reader'))
  await page.locator('[data-withdrawn]').waitFor({ state: 'attached' })
  expect(await page.locator('[data-withdrawn]').textContent()).toContain('The outlet took it back.')
  expect(await axeFindings(page)).toEqual([])
  // The browser logs the status of the page itself, as of any error.
  expect(problems.filter((problem) => !problem.includes('410'))).toEqual([])
  await close()
})

test('neither the HTML nor the payload of any page holds the name of a witness protected afterwards, or what was withdrawn', async () => {
  const paths = [
    '/',
    '/?lang=ar',
    '/embed',
    '/about',
    CLAIM,
    '/document/gull',
    '/source/witness-1',
    '/source/harbour-bell',
    '/claim/gull/crowd',
    '/matter/gull/crowd',
    '/place/baniyas',
    '/cite',
    '/export/jsonld',
    '/feed.json',
  ]
  for (const path of paths)
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const text = await (await at(path, headers)).text()
      expect([
        path,
        headers,
        text.length > 100,
        NAME.test(text),
        text.includes(TAKEN_BACK),
      ]).toEqual([path, headers, true, false, false])
    }
  expect((await at('/source/tamsin-oldweather')).status).toBe(404)
  for (const path of ['/private/former-names.json', '/private', '/data/sources.json'])
    expect([path, (await at(path)).status]).toEqual([path, 404])
})
