import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import { axeFindings } from './axe'
import { pageAtDesk, paste, tabTo } from './coder/at-the-desk'
import { hands } from './coder/hands'
import { countedKeys } from './coder/keys'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

let desk: Awaited<ReturnType<typeof deskServer>>
beforeAll(async () => {
  desk = await deskServer('desk-one-key')
})
afterAll(async () => {
  desk?.stop()
  await leave()
})

const SAID = 'The Camp committee said that shells hit Kutum on Thursday morning.'
const TEXT = `Shells hit Kutum
${SAID} Rain fell. The Camp committee said that shells hit El Fasher on Friday. Traders waited. Buses stood still.`

test('one key accepts a proposal with all that it shows as offered, a digit with Shift with an answer as well; a digit says of sentences that they hold nothing; another that a witness speaks', async () => {
  const page = await pageAtDesk(await sharedBrowser(), desk.address(), 'Ann')
  const keys = countedKeys(page)
  const { deed, deeds } = hands(page, keys)
  await paste(page, keys, {
    text: TEXT,
    title: 'Shells hit Kutum',
    outlet: 'The Lantern',
    published: '2024-05-11',
  })
  const id = new URL(page.url()).searchParams.get('document')!
  const draft = () => JSON.parse(readFileSync(join(desk.root, `drafts/${id}/ann.json`), 'utf8'))
  const valueOf = (key: string, field: string) => draft().claims[key].fields[field]?.value
  const sentence = (n: number) => page.locator('[data-sentence]').nth(n).click()
  const offered = page.locator('section[data-pane=claim] [data-offer]')

  // what is offered stands in the proposal, and nobody has decided it
  await sentence(1)
  await page.waitForSelector('[data-asked][data-shown]')
  const names = await offered.evaluateAll((all) => all.map((one) => one.getAttribute('data-field')))
  expect(names).toContain('standing')
  expect(draft().claims).toEqual({})
  expect(await axeFindings(page)).toEqual([])
  await deeds(2, 'take', '+')
  for (const name of names) expect(valueOf('c1', name!)).toBeDefined()
  const left = await page.locator('[data-answers]').getAttribute('data-answers')
  expect(valueOf('c1', left!)).toBeUndefined()

  // two steps made it, and are taken back one after the other
  await page.keyboard.press('Escape')
  await deed('undo', 'z')
  expect(valueOf('c1', 'standing')).toBeUndefined()
  await deed('undo', 'z')
  expect(draft().claims).toEqual({})

  // an answer that is the last to what the sentence of the claim says shows that sentence, and takes it along
  await sentence(1)
  await page.waitForSelector('[data-asked][data-shown]')
  const made = page.locator('[data-asked] button').first().locator('[data-makes]')
  const sentenceMade = (await made.count()) > 0 ? await made.innerText() : undefined
  await deeds(2, 'accept', 'Shift+Digit1')
  for (const name of names) expect(valueOf('c1', name!)).toBeDefined()
  expect(valueOf('c1', 'summary')).toBe(sentenceMade)

  // numbers stand beside sentences that hold nothing, whatever stands between; none counts before it was seen
  await sentence(2)
  await page.keyboard.press('2')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.waitForSelector('[data-up-to="3"]:enabled')
  expect(await page.locator('[data-up-to]').count()).toBe(3)
  await page.keyboard.press('2')
  await page.waitForSelector('dialog[open]')
  await deed('up to', '1')
  const at = (words: string) => String(TEXT.indexOf(words))
  expect(Object.keys(draft().notCoded)).toEqual([at('Rain'), at('Traders')])
  expect(await axeFindings(page)).toEqual([])
  await deed('undo', 'z')
  expect(draft().notCoded).toEqual({})
  await sentence(4)
  await page.locator('[data-up-to="2"]:enabled').click()
  await page.waitForSelector('dialog[open]')
  await deed('up to', '1')
  expect(Object.keys(draft().notCoded)).toEqual([at('Traders'), at('Buses')])

  // a witness is an answer, and asked about before it is one
  await sentence(2)
  await deed('new', 'd')
  const option = page.getByRole('option').filter({ hasText: 'A witness whom nobody may name' })
  await page.waitForSelector('[data-answers=speaker][data-typed=""]')
  await option.waitFor()
  await page.keyboard.press((await option.locator('kbd').innerText()).trim())
  await page.waitForSelector('dialog[open]')
  const witnessed = Object.keys(draft().claims).at(-1)!
  expect(valueOf(witnessed, 'speaker')).toBeUndefined()
  await deed('witness', 'Enter')
  expect(valueOf(witnessed, 'speaker')).toBe('witness-1')
  expect(draft().sources['witness-1']).toMatchObject({ protected: true })
  expect((await checkHistory(desk.root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await page.context().close()
})

test('a letter becomes another one by keys alone, under `?` and on its button, and stays so in this browser', async () => {
  const page = await pageAtDesk(await sharedBrowser(), desk.address(), 'Ann')
  const keys = countedKeys(page)
  await page.goto(`${new URL(page.url()).origin}/desk?document=lantern-2024-05-11`)
  const here = page.locator('li[aria-current] [data-sentence]')
  const at = () => here.getAttribute('data-sentence')
  await here.waitFor()
  const first = await at()
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open]')
  await tabTo(page, keys, 'letter', '[data-letter=j]')
  await page.keyboard.press('Enter')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('g')
  await page.waitForFunction(() => document.querySelector('[data-letter=j]')?.textContent === 'G')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog[open]', { state: 'detached' })
  await page.keyboard.press('j')
  expect(await at()).toBe(first)
  await page.keyboard.press('g')
  await page.waitForFunction(
    (was) => document.querySelector(`li[aria-current] [data-sentence="${was}"]`) === null,
    first,
  )
  await page.reload()
  await page.waitForSelector('[data-sentence]')
  expect(await page.locator('[data-deed=next] kbd').innerText()).toBe('G')
  await page.context().close()
})
