import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { Page } from 'playwright-core'
import { expectPicture } from '../pictures'
import { marksSheet } from './marks-sheet'
import { baseUrl, inPackagedBrowser, leave, look, sharedBrowser, visit } from './visit'

afterAll(leave)

/** Another browser draws letters and curves a little otherwise. */
const compared = inPackagedBrowser() ? test : test.skip

const FONTS = 'node_modules/@expo-google-fonts/ibm-plex-sans-arabic'
const font = (weight: number, path: string) =>
  `@font-face{font-family:Pictures;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(`${FONTS}/${path}`).toString('base64')})}`
const STYLE = [
  font(400, '400Regular/IBMPlexSansArabic_400Regular.ttf'),
  font(600, '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf'),
  '*{font-family:Pictures!important;caret-color:transparent!important}',
].join('\n')

/**
 * Gives a page the font that comes with a package: whatever fonts a machine has, its letters are
 * the same.
 */
async function inOneFont(page: Page) {
  await page.addStyleTag({ content: STYLE })
  await page.evaluate(() =>
    Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px Pictures`, 'aع'))),
  )
}

compared(
  'each mark and state, and the legend, look as they did, on light and on dark',
  async () => {
    const sheet = await marksSheet(await sharedBrowser(), baseUrl(), {
      scale: 1,
      prepare: inOneFont,
    })
    expectPicture('marks', sheet)
  },
)

/** Views whose map has the inset of the country, which names of marks keep clear of: it comes before the picture. */
const WITH_INSET: ReadonlySet<string> = new Set([
  'map',
  'map-dark',
  'map-arabic',
  'tolls',
  'control',
])

compared.each([
  ['map', '', 1200, 760, 'light'],
  ['map-dark', 'open=baniyas', 1200, 760, 'dark'],
  ['map-arabic', 'lang=ar', 1200, 760, 'light'],
  ['map-phone', 'open=haffah', 390, 844, 'light'],
  ['contradictions', 'view=contradictions', 1200, 760, 'light'],
  ['compare', 'view=compare&compare=ap,sohr', 1200, 760, 'light'],
  ['tolls', 'view=tolls', 1200, 760, 'light'],
  ['control', 'view=control', 1200, 760, 'light'],
  ['table', 'view=table', 1200, 760, 'light'],
] as const)('the view “%s” looks as it did', async (name, query, width, height, colorScheme) => {
  const { page, problems, close } = await visit(`/?${query}`, {
    viewport: { width, height },
    colorScheme,
    bypassCSP: true,
  })
  // the table takes the place of the map
  const named = async () =>
    name !== 'table' && (await page.locator('[data-names]').first().waitFor({ state: 'attached' }))
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await named()
  // what is loaded for a reader who points comes before the picture
  await page.mouse.move(2, 2)
  if (name.startsWith('map')) await page.locator('[data-map-legend]').waitFor({ state: 'attached' })
  else await page.waitForTimeout(500)
  if (WITH_INSET.has(name)) await page.locator('[data-inset]').waitFor({ state: 'attached' })
  await inOneFont(page)
  // The ground is painted: its names keep the font of their moment until the theme changes.
  for (const scheme of [colorScheme === 'dark' ? 'light' : 'dark', colorScheme] as const)
    await look(page, [width, height, scheme])
  await named()
  expectPicture(name, await page.screenshot({ animations: 'disabled' }))
  expect(problems).toEqual([])
  await close()
})

/**
 * Asks as a reader of a public address would: the picture names it, and a port is another in every
 * run.
 */
const shared = (query: string) =>
  new Promise<Buffer>((resolve, reject) => {
    const headers = { host: 'map.example' }
    request(`${baseUrl()}/share.png?${query}`, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end()
  })

compared.each([
  ['share', ''],
  ['share-control-arabic', 'kind=control&lang=ar'],
])('the shared picture “%s” looks as it did', async (name, query) => {
  expectPicture(`picture-${name}`, await shared(query))
})
