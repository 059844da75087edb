import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { checkHistory } from '#lib/desk'
import { axeFindings } from './axe'
import { pageAtDesk, sayPublished } from './coder/at-the-desk'
import { countedKeys } from './coder/keys'
import { deskServer } from './desk-server'
import { baseUrl, leave, sharedBrowser } from './visit'

let desk: Awaited<ReturnType<typeof deskServer>>
let root: string
const address = () => desk.address()

beforeAll(async () => {
  desk = await deskServer('desk-page')
  root = desk.root
})
afterAll(async () => {
  desk?.stop()
  await leave()
})

const TEXT = `Council counts twelve dead
A ward council said that 12 people were killed in Zamzam camp on Thursday. 🕊️ Rain fell on the café.
The army press office said that the army held El Fasher on Friday.`
const ID = 'the-wadi-post-2024-05-11'

/** A coder at a keyboard: nothing here touches the mouse. */
function keyboard(page: Page) {
  const { keyboard: keys } = page
  let pressed = 0
  const press = async (...names: string[]) => {
    for (const name of names) {
      await keys.press(name)
      pressed++
    }
  }
  const saved = () => page.waitForSelector('[data-save="saved"]')
  const field = (name: string) => page.waitForSelector(`[data-answers="${name}"]`)
  /** Goes down the answers to one that says something, and decides for it. */
  const choose = async (words: string | RegExp) => {
    // while answers to what was typed are on their way, those before it are still listed
    await page.waitForSelector('[data-answers][data-typed]')
    const all = page.getByRole('option')
    await all.filter({ hasText: words }).first().waitFor()
    const texts = await all.allInnerTexts()
    const at = texts.findIndex((text) =>
      typeof words === 'string' ? text.includes(words) : words.test(text),
    )
    for (let i = 0; i <= texts.length; i++) {
      const chosen = await page.$('[role=option][aria-selected=true]')
      if (chosen && (await chosen.innerText()) === texts[at]) break
      await press('ArrowDown')
    }
    await press('Enter')
  }
  return {
    press,
    saved,
    field,
    choose,
    type: (text: string) => keys.insertText(text),
    count: () => pressed,
    chooseTyped: async (text: string, words: string | RegExp) => {
      await keys.insertText(text)
      await page.waitForSelector(`[data-typed="${text}"]`)
      await choose(words)
    },
  }
}

test('without --desk there is no desk, and the map sets no cookie with or without it', async () => {
  for (const path of ['/desk', '/desk/api/documents', '/desk/desk.js'])
    expect((await fetch(`${baseUrl()}${path}`)).status).toBe(404)
  for (const base of [baseUrl(), address().split('/desk')[0]!]) {
    const answer = await fetch(base)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    expect(await answer.text()).not.toContain('/desk')
  }
})

test('a text is coded from paste to the published map by keys alone', async () => {
  const page = await pageAtDesk(await sharedBrowser(), address(), 'Ann')
  const context = page.context()
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  const { press, saved, field, choose, chooseTyped, type, count } = keyboard(page)
  /** Rejects what the rules propose of the sentence at hand, one by one. */
  const rejectAll = async () => {
    const items = '[data-pane=claim] li button'
    const here = () => page.locator('[aria-current] [data-sentence]').getAttribute('data-sentence')
    const begun = await here()
    // once nothing of a sentence is left to decide, the next open one comes
    while ((await here()) === begun && (await page.locator('[data-proposed]').count()) > 0) {
      const before = await page.locator(items).count()
      await press('x')
      await page.waitForFunction(
        ([those, was, sentence]) =>
          document.querySelectorAll(String(those)).length !== was ||
          document
            .querySelector('[aria-current] [data-sentence]')
            ?.getAttribute('data-sentence') !== sentence,
        [items, before, begun],
      )
    }
    await saved()
  }

  await page.waitForSelector('textarea')
  await type(TEXT)
  for (const words of ['Council counts twelve dead', 'The Wadi Post']) {
    await press('Tab')
    await type(words)
  }
  await sayPublished(page, countedKeys(page), '2024-05-11')
  await press('Enter')
  await page.getByText('4 of 4 open').waitFor()
  expect(await axeFindings(page)).toEqual([])

  // the heading claims nothing; a reason is given with a digit
  await press('n', '1')
  await page.getByText('3 of 4 open').waitFor()

  // a proposal is accepted; what it leaves open is decided field by field
  await page.waitForSelector('[data-proposed]')
  // no key accepts what nobody can have seen
  await page.waitForSelector('[data-deed=accept]:enabled')
  const begun = count()
  await press('Enter')
  await field('speaker')
  await chooseTyped('A ward council', /New: A ward council, official/)
  await page.waitForSelector('[data-answers]:not([data-answers="speaker"])')
  for (;;) {
    const name = await page
      .locator('[data-answers]')
      .getAttribute('data-answers', { timeout: 10_000 })
      .catch(() => null)
    if (name === null) break
    if (name === 'perpetrator') {
      // no answer is pointed at: Enter alone decides nothing
      expect(await page.$('[role=option][aria-selected=true]')).toBeNull()
      await choose(/not said/)
    } else if (name === 'places') await chooseTyped('Zamzam camp', /Zamzam/)
    else if (name === 'standing') await choose(/^(?:\d\s*)?stated/)
    else if (name === 'group') await choose(/not said who/)
    else await choose(/./)
    await page.waitForFunction(
      (was) => document.querySelector('[data-answers]')?.getAttribute('data-answers') !== was,
      name,
    )
  }
  // what is left is offered, and one key takes it
  await page.waitForSelector('[data-offer]')
  await page.waitForSelector('[data-deed=take]:enabled')
  await press('+')
  await saved()
  expect(count() - begun).toBeLessThan(40)
  await page.locator('[data-sentence]').nth(1).click()
  await rejectAll()
  await page.locator('[data-sentence]').nth(1).click()
  await page.getByText('nothing left to decide').waitFor()
  await page.waitForSelector('[data-pane=look] path')

  // nothing is published while something is open
  await press('Control+Enter')
  await page.getByText('Nothing is published before they are decided').waitFor()
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
  await press('Escape', 'Space', 'n')
  await type('Weather.')
  await page.getByRole('button', { name: /^1/ }).waitFor()
  await press('1')

  // a claim by hand, its proposal rejected; then a step that the server does not hear
  await page.getByText('1 of 4 open').waitFor()
  await rejectAll()
  await page.route('**/commands*', (route) => route.abort())
  await press('t')
  await page.waitForSelector('[data-save="failed"]')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`desk/${ID}`])
  await page.unroute('**/commands*')
  await field('speaker')
  await saved()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await chooseTyped('army press office', /Army press office/)
  await field('holder')
  await choose(/army/i)
  await field('status')
  await choose(/held/)
  // where it was, as of when, and that the office "said" it is offered, so that none is asked
  await page.locator('[data-field=places][data-offer]').waitFor()
  await page.locator('[data-field=asOf][data-offer]', { hasText: '10 May' }).waitFor()
  await page.locator('[data-field=standing][data-offer]', { hasText: 'stated' }).waitFor()
  await page.locator('[data-field=summary][data-offer]').waitFor()
  await page.waitForSelector('[data-deed=take]:enabled')
  await press('+')
  await page.getByText('0 of 4 open').waitFor()
  await page.getByText('nothing left to decide').waitFor()

  // a step is taken back, and made again
  await press('z')
  await page.locator('[data-field=summary][data-offer]').waitFor()
  await page.waitForSelector('[data-deed=take]:enabled')
  await press('+')
  await page.getByText('nothing left to decide').waitFor()

  await press('Control+Enter')
  await page.getByRole('button', { name: 'Publish', exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await press('Enter')
  await page.waitForSelector('[data-published]')
  const published = Date.now()
  const map = await context.newPage()
  // the server looks at its records once a second
  const title = async () => {
    await map.goto(`${address().split('/desk')[0]}/document/${ID}`)
    return map.locator('h1').first().innerText()
  }
  while (!(await title()).includes('Council counts twelve dead'))
    expect(Date.now() - published).toBeLessThan(2000)

  const seed = JSON.parse(readFileSync(join(root, `seeds/${ID}.json`), 'utf8'))
  expect(seed.claims).toMatchObject([
    { kind: 'casualties', places: [{ phrase: 'Zamzam camp' }], standing: 'stated' },
    { kind: 'control', status: 'held', asOf: '2024-05-10', evidence: { line: 3 } },
  ])
  expect(seed.notCoded).toHaveLength(2)
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
  expect(problems).toEqual([])
  await context.close()
})

test('a click on a sentence only chooses it, in Arabic and on a phone too', async () => {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ar' })
  const page = await context.newPage()
  const { press, type } = keyboard(page)
  await page.goto(address().replace('#', '?lang=ar#'))
  await page.getByRole('textbox').waitFor()
  await type('Ann')
  await press('Enter')
  await page.locator(`[data-document="${ID}"]`).click()
  await page.waitForSelector('[data-sentence]')
  const before = readFileSync(join(root, `history/${ID}.ndjson`), 'utf8')
  for (const sentence of await page.locator('[data-sentence]').all()) await sentence.click()
  expect(readFileSync(join(root, `history/${ID}.ndjson`), 'utf8')).toBe(before)
  expect(
    await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth]),
  ).toEqual(['rtl', 390])
  expect(
    await page
      .locator('[data-state]')
      .first()
      .evaluate((node) => getComputedStyle(node).direction),
  ).toBe('ltr')
  expect(await axeFindings(page)).toEqual([])
  await context.close()
  expect(existsSync(join(root, 'drafts/desk.lock'))).toBe(true)
})
