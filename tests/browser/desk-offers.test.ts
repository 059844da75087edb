import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import { axeFindings } from './axe'
import { pageAtDesk, paste } from './coder/at-the-desk'
import { hands } from './coder/hands'
import { countedKeys } from './coder/keys'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

let desk: Awaited<ReturnType<typeof deskServer>>
beforeAll(async () => {
  desk = await deskServer('desk-offers')
})
afterAll(async () => {
  desk?.stop()
  await leave()
})

/** Ann at the desk, and her hands. */
async function atDesk() {
  const page = await pageAtDesk(await sharedBrowser(), desk.address(), 'Ann')
  const keys = countedKeys(page)
  return { page, keys, ...hands(page, keys) }
}

const TEXT = `Shops burn
The Camp committee said that shops burned on the outskirts of El Fasher on Thursday morning. Rain fell. Traders waited. Buses stood still.
The Army press office said that it was quiet.`
const ID = 'lantern-2024-05-11'

test('one key takes the offers of one claim, whose words are lit before and after, and one takes them back; one says of a run that it holds nothing', async () => {
  const { page, keys, deed } = await atDesk()
  await paste(page, keys, {
    text: TEXT,
    title: 'Shops burn',
    outlet: 'The Lantern',
    published: '2024-05-11',
  })
  const draft = () => JSON.parse(readFileSync(join(desk.root, `drafts/${ID}/ann.json`), 'utf8'))
  /** The words that are lit, one after the other; a quote may begin or end in them. */
  const lit = async (as: string) =>
    (await page.locator(`mark[data-as=${as}]`).allInnerTexts()).join('')
  const fields = (key: string) => Object.keys(draft().claims[key].fields).sort()
  const PLACE = 'on the outskirts of El Fasher'

  await page.locator('[data-sentence]').nth(1).click()
  while ((await page.locator('[data-proposed]').count()) > 0) await deed('reject', 'x')
  await deed('new', 'd')
  await page.locator('[data-answers] input').press('Escape')
  await deed('new', 'd')
  const offer = page.locator('[data-field=places][data-offer]')
  await offer.getByText('El Fasher, outskirts').waitFor()
  expect(fields('c2')).toEqual([])
  // what has an offer is not asked
  await page.locator('[data-answers=object]').waitFor()
  expect(await lit('offer')).toBe(`Camp committeesaid${PLACE}Thursday morning`)
  expect(await axeFindings(page)).toEqual([])

  await deed('offers', '+')
  expect(fields('c2')).toEqual(['eventTime', 'places', 'speaker', 'standing'])
  expect(fields('c1')).toEqual([])
  expect(draft().claims.c2.fields).toMatchObject({
    speaker: { value: 'camp-committee' },
    places: { value: [{ place: 'el-fasher', part: 'outskirts', phrase: 'El Fasher' }] },
    eventTime: { value: '2024-05-09T06:00/2024-05-09T12:00' },
  })
  expect(await lit('field')).toBe(`Camp committeesaid${PLACE}Thursday morning`)
  const history = readFileSync(join(desk.root, `history/${ID}.ndjson`), 'utf8')
  const last = JSON.parse(history.trim().split('\n').at(-1)!) as { changes: unknown[] }
  expect(last.changes).toHaveLength(4)

  await page.locator('[data-answers] input').press('Escape')
  await deed('undo', 'z')
  expect(fields('c2')).toEqual([])

  // while no field is at hand, its number opens it; that of another field is the one on its sheet
  await page.locator('[data-field=places] kbd').getByText('6').waitFor()
  await page.keyboard.press('6')
  await page.locator('[data-answers=places] input').press('Escape')
  await page.keyboard.press('Shift+Digit2')
  await page.locator('[data-answers=number] input').press('Escape')

  await page.locator('[data-sentence]').nth(2).click()
  expect(await page.locator('[data-run]').count()).toBe(4)
  await page.keyboard.press('e')
  await page.waitForSelector('dialog[open]')
  await deed('run', '1')
  expect(Object.keys(draft().notCoded)).toHaveLength(4)
  await deed('undo', 'z')
  expect(draft().notCoded).toEqual({})
  expect((await checkHistory(desk.root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await page.context().close()
})

test('a digit accepts a proposal with an answer; one with Shift gives the last, takes what is offered with it, and goes on', async () => {
  const { page, keys, deed, deeds, at } = await atDesk()
  await page.locator('[data-paste]').click()
  await paste(page, keys, {
    text: 'Shells hit Kutum\nThe Camp committee claimed that shells hit Kutum on Thursday morning. Rain fell.',
    title: 'Shells hit Kutum',
    outlet: 'The Lantern',
    published: '2024-05-11',
  })
  const id = new URL(page.url()).searchParams.get('document')!
  const draft = () => JSON.parse(readFileSync(join(desk.root, `drafts/${id}/ann.json`), 'utf8'))
  const fields = () => Object.keys(draft().claims.c1.fields)

  await page.locator('[data-sentence]').nth(1).click()
  const asked = await page.locator('[data-asked][data-shown]').getAttribute('data-asked')
  expect(await axeFindings(page)).toEqual([])
  expect(draft().claims).toEqual({})
  const { sentence } = await at()
  await deeds(2, 'accept', '1')
  expect(Object.values(draft().decided)).toContain('accepted')
  expect(fields()).toContain(asked)

  // only what has no offer is asked
  for (let field = (await at()).field; field !== 'standing'; field = (await at()).field) {
    expect(await page.locator(`[data-field=${field}][data-offer]`).count()).toBe(0)
    await deed(field!, field === 'eventTime' ? 'Enter' : '1')
  }
  await page.locator('[data-field=summary][data-offer]').waitFor()
  expect(fields()).not.toContain('summary')
  await deed('standing', 'Shift+Digit1')
  expect(fields()).toEqual(expect.arrayContaining(['standing', 'summary', 'places', 'eventTime']))
  // on to the next proposal of the sentence, else to the next open sentence
  await page.waitForFunction(
    () => document.querySelector('section[data-pane=claim]')?.getAttribute('data-item') !== 'c1',
  )
  const next = await at()
  expect(next.sentence === sentence ? next.item : 'd').toMatch(/^d/)

  // one key takes back what one took
  await deed('undo', 'z')
  expect(fields()).not.toContain('standing')
  expect(fields()).not.toContain('summary')
  expect((await checkHistory(desk.root)).map(({ wrong }) => wrong)).toEqual([undefined, undefined])
  await page.context().close()
})
