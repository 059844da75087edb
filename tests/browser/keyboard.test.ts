import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { addressOf, leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

/** As many stops as anybody should have to take to anything. */
const FAR = 80

/** What has the focus: its words, and whether it shows that it has it. */
const focused = (page: Visit['page']) =>
  page.evaluate(() => {
    const item = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(item)
    const label = item.getAttribute('aria-label') ?? (item.closest('label') ?? item).innerText
    return {
      label: label.trim(),
      role: item.getAttribute('role') ?? item.tagName.toLowerCase(),
      shown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })

/**
 * Whether something looks different with the focus: for what has its outline on a part that styles
 * do not tell of, like the thumb of a slider.
 */
async function looksFocused(page: Visit['page']) {
  const item = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  const { x, y, width, height } = (await item.boundingBox())!
  const picture = async () =>
    (await page.screenshot({ clip: { x, y, width, height } })).toString('base64')
  const withFocus = await picture()
  await item.evaluate((element) => element.blur())
  const without = await picture()
  await item.evaluate((element) => element.focus())
  return withFocus !== without
}

/**
 * Goes on with Tab (or back with Shift and Tab) until something is reached, all the way with a
 * focus that can be seen.
 */
async function tabTo(
  page: Visit['page'],
  reached: (at: Awaited<ReturnType<typeof focused>>) => boolean,
  key = 'Tab',
) {
  const passed: string[] = []
  for (let i = 0; i < FAR; i++) {
    await page.keyboard.press(key)
    const at = await focused(page)
    if (at.role === 'body') continue
    passed.push(at.label)
    expect([at.label, at.shown || (await looksFocused(page))]).toEqual([at.label, true])
    if (reached(at)) return
  }
  throw new Error(`Not reached by ${key}. Passed: ${passed.join(' | ')}`)
}

test.each<[LanguageId, string, string, string]>([
  ['en', 'Mukhtariyeh', 'Al-Mukhtariyah', 'Fri 7 March'],
  ['ar', 'المختارية', 'المختارية', 'الجمعة 7 آذار'],
])(
  'by keyboard alone in %s: find Mukhtariyeh, open the contradiction, narrow to Friday, switch off a speaker, export GeoJSON',
  async (lang, typed, name, friday) => {
    const { say } = wordsIn(lang)
    open = await visit(`/?lang=${lang}`)
    const { page, problems } = open
    const address = async () => (await addressOf(page)).searchParams
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })

    await tabTo(page, ({ role }) => role === 'combobox')
    await page.keyboard.type(typed)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[role="option"][aria-selected="true"]').innerText()).toContain(name)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('open') === 'mukhtariyeh')

    // From a place's claims the way to what contradicts them is its tab.
    await tabTo(page, ({ label }) => label === say('skip.claims'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, ({ label }) => label === say('panel.contradictions'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('view') === 'contradictions')
    const cases = page.locator('[data-case]')
    await cases.first().waitFor()
    expect(await cases.filter({ hasText: name }).count()).toBeGreaterThan(0)
    await tabTo(
      page,
      ({ role, label }) => role === 'button' && /Sheer, Mukhtariyeh|الشير والمختارية/.test(label),
    )
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => (url.searchParams.get('open') ?? '').includes('/'))
    // the view has gone; one reads on in the list
    await page.waitForFunction(() => document.activeElement?.matches('[data-claim] > button'))
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBe(0) // what only shows with the focus makes the page no longer

    // The rest of a long list lies between what was opened and the days: a way past it stands after
    // the claims of the place.
    await tabTo(page, ({ label }) => label === say('skip.time'))
    await page.keyboard.press('Enter')
    await tabTo(page, ({ label }) => label === friday)
    await page.keyboard.press('Enter')
    expect((await address()).get('happened')).toBe('2025-03-07')

    await tabTo(page, ({ label }) => label === say('skip.claims'))
    await tabTo(
      page,
      ({ role, label }) =>
        role === 'input' && label.includes(lang === 'ar' ? 'المرصد السوري' : 'Syrian Observatory'),
    )
    await page.keyboard.press('Space')
    expect((await address()).get('speaker')).toBe('!rami-abdurrahman,sohr')
    const shown = Number(
      /\d+/.exec(
        await page.locator('[aria-live="polite"], [role="status"]').first().innerText(),
      )![0],
    )

    await tabTo(
      page,
      ({ role, label }) => role === 'summary' && label.includes(say('exportMenu.title')),
      'Shift+Tab',
    )
    await page.keyboard.press('Enter')
    await tabTo(page, ({ label }) => label.includes('GeoJSON'))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ])
    const saved = join(mkdtempSync(join(tmpdir(), 'claims-map-keyboard-')), 'claims.geojson')
    await download.saveAs(saved)
    const file = JSON.parse(readFileSync(saved, 'utf8')) as {
      features: { properties: Record<string, unknown> }[]
    }
    expect(file.features.length).toBe(shown)
    expect(file.features.length).toBeGreaterThan(5)
    expect(file.features.filter(({ properties }) => properties.speaker === 'sohr')).toEqual([])
    expect(problems).toEqual([])
  },
)
