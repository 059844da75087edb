import { openDatabase } from '#lib/store'
import { databaseKeep } from '../../lib/desk/keep/database-keep'
import { postgisMissing, startPostgis } from '../store/postgis-server'
import type { PostgisServer } from '../store/postgis-server'
import { describeStore } from '../store/stores'
import { axeFindings } from './axe'
import { sayPublished } from './coder/at-the-desk'
import { countedKeys } from './coder/keys'
import { deskServer } from './desk-server'
import { leave, sharedBrowser } from './visit'

const TEXT = `Herons at the weir
The heron stood at the weir. Rain fell on the café.`

describeStore({ name: 'PostgreSQL of a desk in the browser', unavailable: postgisMissing }, () => {
  let postgres: PostgisServer
  let desk: Awaited<ReturnType<typeof deskServer>>
  beforeAll(async () => {
    postgres = await startPostgis()
    const made = databaseKeep(openDatabase(postgres.url), 'desk_page')
    await made.make()
    await made.close()
    const database = { url: postgres.url, schema: 'desk_page' }
    desk = await deskServer('desk-database', undefined, database)
  })
  afterAll(async () => {
    desk?.stop()
    await postgres?.stop()
    await leave()
  })

  test('what is decided while the database is away stays in the page, which says so, and is saved once it is back', async () => {
    const browser = await sharedBrowser()
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
    })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    await page.goto(desk.address())
    await page.getByRole('textbox').fill('Ann')
    await page.keyboard.press('Enter')
    await page.waitForSelector('textarea')
    await page.keyboard.insertText(TEXT)
    for (const words of ['Herons at the weir', 'The Wadi Post']) {
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(words)
    }
    await sayPublished(page, countedKeys(page), '2024-05-11')
    await page.keyboard.press('Enter')
    await page.getByText('3 of 3 open').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('1')
    await page.getByText('2 of 3 open').waitFor()
    await page.waitForSelector('[data-save=saved]')

    await postgres.kill()
    await page.keyboard.press('n')
    await page.keyboard.press('1')
    const said = page.locator('[data-save=failed]')
    await said.waitFor()
    expect(await said.innerText()).toBe(
      'Not saved: The database that keeps the drafts does not answer. It is kept in this browser and sent again.',
    )
    expect(await axeFindings(page)).toEqual([])
    // a page that is closed meanwhile has it still
    await page.close()
    const again = await context.newPage()
    await postgres.begin()
    await again.goto(page.url())
    await again.getByText('1 of 3 open').waitFor({ timeout: 60_000 })
    await again.waitForSelector('[data-save=saved]', { timeout: 60_000 })
    const keep = databaseKeep(openDatabase(postgres.url), 'desk_page')
    const lines = (await keep.history('the-wadi-post-2024-05-11')).split('\n').slice(0, -1)
    expect(lines.map((line) => (JSON.parse(line) as { did: string }).did)).toEqual([
      'begin',
      'not-coded',
      'not-coded',
    ])
    await keep.close()
    expect(problems).toEqual([])
    await context.close()
  })
})
