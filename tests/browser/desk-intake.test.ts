import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { axeFindings } from './axe'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

let desk: Awaited<ReturnType<typeof deskServer>>
const given = mkdtempSync(join(tmpdir(), 'claims-map-desk-given-'))
const LINE = 'A ward council said that 12 people were killed in Zamzam camp on Thursday.'

beforeAll(async () => {
  mkdirSync(join(given, 'week'))
  writeFileSync(join(given, 'council.txt'), `Council counts twelve dead\n${LINE}\nRain fell.`)
  writeFileSync(join(given, 'broken.pdf'), '%PDF-1.4 nothing')
  writeFileSync(join(given, 'week/one.txt'), `The first of the week\n${LINE} One.`)
  writeFileSync(join(given, 'week/two.txt'), `The second of the week\n${LINE} Two.`)
  writeFileSync(join(given, 'week/.hidden'), 'Seen by nobody.')
  desk = await deskServer('desk-intake')
})
afterAll(async () => {
  desk?.stop()
  rmSync(given, { recursive: true, force: true })
  await leave()
})

test('files, a folder and an address are put on the desk; a text is taken up from what its file says', async () => {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(desk.address())
  await page.getByRole('textbox').fill('Ann')
  await page.keyboard.press('Enter')

  // two files, of which one is damaged: the other waits, and the page names both
  const files = page.locator('[data-put=files]')
  await files.setInputFiles([join(given, 'council.txt'), join(given, 'broken.pdf')])
  const results = page.getByRole('status').getByRole('listitem')
  await results.nth(1).waitFor({ timeout: 60_000 })
  expect(await results.allInnerTexts()).toEqual([
    'council.txt: 1 text waits now.',
    expect.stringMatching(/^broken\.pdf could not be read as .+ Save it anew/),
  ])
  await page.locator('[data-put=folder]').setInputFiles(join(given, 'week'))
  await page.getByText('one.txt: 1 text').waitFor({ timeout: 60_000 })
  await page.getByText('two.txt: 1 text').waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-waiting]').count()).toBe(3)

  // a file that is dropped anew is known
  const dropped = await page.evaluateHandle((text) => {
    const all = new DataTransfer()
    all.items.add(new File([text], 'again.txt'))
    return all
  }, `Council counts twelve dead\n${LINE}\nRain fell.`)
  const panel = page.locator('section', { has: files })
  await panel.dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('1 was on the desk already').waitFor({ timeout: 60_000 })

  // an address of this machine is fetched by nobody
  await page.getByLabel('Or an address').fill('http://127.0.0.1:1/secret')
  await page.keyboard.press('Enter')
  await page.getByText('an address of a private network').waitFor({ timeout: 60_000 })
  expect(await axeFindings(page)).toEqual([])

  // title and language stand there already; what the file does not say is asked
  const line = page.locator('[data-waiting]', { hasText: 'Council counts twelve dead' })
  expect(await line.innerText()).toContain('3 of 3 open')
  await line.getByRole('button').first().click()
  const sheet = page.getByRole('dialog')
  expect(await sheet.locator('[name=title]').inputValue()).toBe('Council counts twelve dead')
  expect(await sheet.locator('[name=language]').inputValue()).toBe('en')
  await sheet.getByRole('button', { name: 'Code it' }).click()
  expect(await page.locator('[data-waiting]').count()).toBe(3)
  expect(await axeFindings(page)).toEqual([])
  await sheet.locator('[name=outlet]').fill('The Wadi Post')
  // from what a day was inferred is asked where it was, and only there
  await sheet.locator('[name=published]').fill('2024-05-10')
  await sheet.locator('[name=until]').fill('2024-05-11')
  await sheet.locator('[name=publishedBasis]').selectOption('stated')
  expect(await sheet.locator('[name=publishedNote]').count()).toBe(0)
  await sheet.locator('[name=publishedBasis]').selectOption('inferred')
  await sheet.getByRole('button', { name: 'Code it' }).click()
  expect(await page.locator('[data-sentence]').count()).toBe(0)
  await sheet.locator('[name=publishedNote]').fill('It speaks of Thursday as past.')
  expect(await axeFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Code it' }).click()
  await page.waitForSelector('[data-sentence]')
  expect(await page.locator('header').innerText()).toContain('Fri 10 to Sat 11 May 2024, inferred')
  expect(new URL(page.url()).searchParams.get('document')).toBe('the-wadi-post-2024-05-11')

  // the codebook opens at the field at hand, by its button and by F1, and the field is at hand again
  await page.locator('[data-sentence]').nth(1).click()
  await page.keyboard.press('t')
  const answers = page.locator('[data-answers=speaker]')
  await answers.getByRole('button', { name: 'who says it' }).click()
  const book = page.locator('[data-codebook]')
  expect(await book.getAttribute('data-codebook')).toBe('speaker')
  await page.locator('[data-page=control]').click()
  expect(await book.innerText()).toContain('its troops hold El Fasher')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await answers.getByRole('combobox').focus()
  await page.keyboard.press('F1')
  await page.waitForSelector('[data-codebook=speaker]')
  await page.keyboard.press('Escape')
  expect(await answers.getByRole('combobox').evaluate((node) => node.matches(':focus'))).toBe(true)

  // and it waits no more
  await page.getByRole('button', { name: 'All documents' }).click()
  await page.locator('[data-document]').waitFor()
  expect(await page.locator('[data-waiting]').count()).toBe(2)
  await page.locator('[data-drop]').first().click()
  await page.waitForFunction(() => document.querySelectorAll('[data-waiting]').length === 1)
  expect(problems).toEqual([])
  await context.close()
})
