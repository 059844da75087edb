import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { checkHistory } from '#lib/desk'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { PLANTED_TEXT } from '../server/planted-text'
import { axeFindings } from './axe'
import { signIn } from './coder/at-the-desk'
import { acceptPlanted } from './coder/planted'
import { leave, sharedBrowser } from './visit'

const root = mkdtempSync(join(tmpdir(), 'claims-map-desk-planted-'))
const lines: string[] = []
let server: Server
let close: () => Promise<void>
let base = ''
let page: Page

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
  process.env.PROJECT_DIR = root
  const { openDeskServer } = await import('../../app/server/desk/open')
  const desk = await openDeskServer('127.0.0.1', undefined, true)
  close = desk.close
  server = createServer((asked, answer) => void desk.answer(asked, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  desk.tellAddress(base)
  const browser = await sharedBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
})
afterAll(async () => {
  await page.context().close()
  server.closeAllConnections()
  server.close()
  await close()
  delete process.env.PROJECT_DIR
  rmSync(root, { recursive: true, force: true })
  await leave()
})

test('a coder who accepted what was wrong on purpose is told at the finish, puts it right by keys, and only then publishes', async () => {
  expect(lines.join('\n')).toContain('is wrong on purpose (--planted)')
  await signIn(
    page,
    lines
      .findLast((line) => line.includes('#'))!
      .split(' ')
      .at(-1)!,
    'Ann',
    'en',
  )
  await page.getByText('One proposal in twenty of this desk is wrong on purpose').waitFor()
  const { id, wrong, right } = await acceptPlanted(page, root, PLANTED_TEXT)
  await page.goto(`${base}/desk?lang=en&document=${id}`)
  await page.getByText('0 of 10 open').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('[data-planted="1"] [data-became="accepted"]')
  await page.getByText('1 planted, 0 found, 1 accepted.').waitFor()
  expect(await page.locator('dialog [data-primary]').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])

  // what was wrong is asked again, and what the sentence says is offered for it
  await page.waitForFunction(() => document.activeElement?.matches('[data-put-right]'))
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-field][data-offer]')
  await page.keyboard.press('+')
  await page.getByText('0 of 10 open').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('[data-planted="1"] [data-stands="0"]')
  await page.locator('dialog [data-primary]').click()
  await page.waitForSelector('[data-published]')
  const seed = JSON.stringify(JSON.parse(readFileSync(join(root, `seeds/${id}.json`), 'utf8')))
  expect(seed).toContain(right)
  expect(seed).not.toContain(wrong)
  expect((await checkHistory(root)).map((one) => one.wrong)).toEqual([undefined])
})
