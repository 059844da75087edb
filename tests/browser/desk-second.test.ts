import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { checkProject } from '#lib/check'
import { checkHistory } from '#lib/desk'
import { readFiles } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { axeFindings } from './axe'
import { tabTo as focusByTab, pageAtDesk, sayPublished } from './coder/at-the-desk'
import { countedKeys } from './coder/keys'
import { launch } from './launch'

const root = mkdtempSync(join(tmpdir(), 'claims-map-desk-second-'))
const lines: string[] = []
let server: Server
let close: () => Promise<void>
let base = ''
let browser: Browser

/** The address that opens the desk once: the last one that was printed. */
const address = () =>
  lines
    .findLast((line) => line.includes('#'))!
    .split(' ')
    .at(-1)!

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
  process.env.PROJECT_DIR = root
  const { openDeskServer } = await import('../../app/server/desk/open')
  const desk = await openDeskServer('127.0.0.1')
  close = desk.close
  server = createServer((asked, answer) => void desk.answer(asked, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  desk.tellAddress(base)
  browser = await launch()
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await close()
  delete process.env.PROJECT_DIR
  rmSync(root, { recursive: true, force: true })
  await browser.close()
})

const TEXT = 'The council of El Fasher denied a raid.'
const ID = 'the-wadi-post-2024-05-11'

/** Presses keys one after the other. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Moves the focus by Tab to an element once it is there, and presses it. */
async function tabTo(page: Page, selector: string) {
  await page.waitForSelector(selector)
  await focusByTab(page, countedKeys(page), 'focus', selector)
  await page.keyboard.press('Enter')
}
const enter = (name: string): Promise<Page> => pageAtDesk(browser, address(), name)
const standing = (page: Page, state: string) =>
  page.waitForSelector(`[data-document="${ID}"][data-standing="${state}"]`)

/** Codes the one sentence as a statement: every field by keys, put as `standing`. */
async function code(page: Page, put: RegExp) {
  await page.waitForSelector('[data-sentence]')
  expect(await page.locator('[data-proposed]').count()).toBe(0)
  await press(page, 's')
  for (let i = 0; i < 14; i++) {
    const name = await page
      .locator('[data-answers]')
      .getAttribute('data-answers', { timeout: 10_000 })
      .catch(() => null)
    if (name === null) break
    const words: Record<string, [string, RegExp]> = {
      speaker: ['council', /council/i],
      places: ['El Fasher', /El Fasher/],
      eventTime: ['2024-05-10', /10 May/],
      act: ['', /denial/i],
      standing: ['', put],
    }
    const [typed, wanted] = words[name] ?? ['', /./]
    if (typed) await page.keyboard.insertText(typed)
    // the answers of before are shown until those to what was typed are there
    await page.waitForSelector(`[data-answers="${name}"][data-typed="${typed}"]`)
    const options = page.getByRole('option')
    const at = (await options.allInnerTexts()).findIndex((text) => wanted.test(text))
    expect(at).toBeGreaterThanOrEqual(0)
    const isChosen = async () => (await options.nth(at).getAttribute('aria-selected')) === 'true'
    for (let j = 0; j <= at && !(await isChosen()); j++) await press(page, 'ArrowDown')
    expect(await isChosen()).toBe(true)
    await press(page, 'Enter')
    await page.waitForFunction(
      (was) => document.querySelector('[data-answers]')?.getAttribute('data-answers') !== was,
      name,
    )
  }
  // what is left is offered, and one key takes it
  await page.waitForSelector('[data-offer]')
  await page.waitForSelector('[data-deed=take]:enabled')
  await press(page, '+')
  await page.getByText('nothing left to decide').waitFor()
  await page.getByText('0 of 1 open').waitFor()
}

test('two coders, a comparison, a decision, a release and a withdrawal, by keys alone', async () => {
  const ann = await enter('Ann')
  await ann.waitForSelector('textarea')
  await ann.keyboard.insertText(TEXT)
  for (const words of ['A denial', 'The Wadi Post']) {
    await press(ann, 'Tab')
    await ann.keyboard.insertText(words)
  }
  await sayPublished(ann, countedKeys(ann), '2024-05-11')
  await press(ann, 'Enter')
  await code(ann, /^(?:\d\s*)?stated/)
  await press(ann, 'Control+Enter')
  await tabTo(ann, '[data-finish]')
  await ann.waitForSelector('[data-done="finished"]')

  // the second coder sees who coded it, and nothing of what was coded
  const bo = await enter('Bo')
  await standing(bo, 'once')
  await tabTo(bo, '[data-second]')
  await bo.waitForSelector('[data-sentence]')
  expect(await bo.locator('[data-pane=claim]').innerText()).not.toMatch(/council/i)
  await code(bo, /^(?:\d\s*)?alleged/)
  await press(bo, 'Control+Enter')
  await bo.waitForSelector('[data-finish]')
  expect(await bo.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
  await press(bo, 'Enter')
  await bo.waitForSelector('[data-done="finished"]')

  // the comparison: nothing is decided by default, and finishing needs every difference decided
  const cy = await enter('Cy')
  await standing(cy, 'twice')
  await tabTo(cy, '[data-begin]')
  await cy.waitForSelector('[data-point]')
  const names = await cy
    .locator('[data-point]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-point')))
  expect(names).toContain('c1.standing')
  expect(await cy.locator('[data-choice]').count()).toBe(0)
  expect(await axeFindings(cy)).toEqual([])
  await press(cy, 'Control+Enter')
  await cy.waitForSelector('[data-save="refused"]')
  for (let i = 0; i < names.length; i++) {
    await press(cy, '2')
    await cy.waitForFunction((n) => document.querySelectorAll('[data-choice]').length === n, i + 1)
  }

  // a difference is put otherwise than either of them did, and then decided again
  const current = () => cy.locator('[aria-current]').getAttribute('data-point')
  for (let i = 1; i < names.length && (await current()) !== 'c1.standing'; i++) await press(cy, 'k')
  expect(await current()).toBe('c1.standing')
  const chosen = (choice: string) =>
    cy.waitForSelector(`[data-point="c1.standing"][data-choice="${choice}"]`)
  await press(cy, 'e')
  await cy.waitForSelector('[data-answers=standing][data-typed=""]')
  const put = await cy.getByRole('option').allInnerTexts()
  await press(cy, String(1 + put.findIndex((text) => /unverified/.test(text))))
  await chosen('edit')
  // the keys stand under `?`, and the one of keeping both becomes another one
  await press(cy, '?')
  await tabTo(cy, '[data-letter=b]')
  await press(cy, 'q')
  await cy.waitForFunction(() => document.querySelector('[data-letter=b]')?.textContent === 'Q')
  expect(await axeFindings(cy)).toEqual([])
  await press(cy, 'Escape')
  await press(cy, 'q')
  await chosen('both')
  await press(cy, '2')
  await chosen('right')
  await press(cy, 'Control+Enter')
  await cy.waitForSelector('[data-release-note]')
  expect(await axeFindings(cy)).toEqual([])
  await tabTo(cy, 'button[data-primary]')
  await cy.waitForSelector('[data-published]')

  const claim = JSON.parse(readFileSync(join(root, `seeds/${ID}.json`), 'utf8')).claims[0]
  expect(claim).toMatchObject({ standing: 'alleged', decided: { by: 'Cy' } })
  const records = async () => checkProject(await readFiles(root)).project
  expect((await records()).documents.find(({ id }) => id === ID)).toMatchObject({
    coder: { by: 'Ann' },
    secondCoder: { by: 'Bo' },
    decidedBy: { by: 'Cy' },
  })

  // a withdrawal with a reason
  await press(cy, 'Escape')
  await cy.goto(`${base}/desk`)
  await standing(cy, 'published')
  await tabTo(cy, '[data-withdraw]')
  await cy.waitForSelector('dialog input')
  await cy.keyboard.insertText('The council never said so.')
  await press(cy, 'Enter')
  await standing(cy, 'withdrawn')
  const { documents, claims, withdrawn, withdrawnDocuments } = await records()
  expect(withdrawnDocuments).toMatchObject([
    { id: ID, withdrawn: { by: 'Cy', why: 'The council never said so.' } },
  ])
  expect(
    documents.some(({ id }) => id === ID) || claims.some(({ document }) => document === ID),
  ).toBe(false)
  expect(withdrawn.map(({ id }) => id)).toContain(claim.id)
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
})
