import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DeskView } from '#lib/desk'
import { PASSWORD, peopleText } from '../../server/desk-host'

/** Who is at the desk whose states are looked at. */
const PEOPLE = { Ann: 'admin', Bo: 'coder', Cy: 'editor' } as const
const TEXT = `Council counts twelve dead
A ward council said that 12 people were killed in El Fasher on Thursday. Rain fell on the café.
The army press office said that the army held El Fasher on Friday.`
const TWICE = 'The council of El Fasher denied a raid.'

/** Names the people of a project, so that its desk is that of a team. */
export const nameThem = (root: string) => writeFileSync(join(root, 'desk.json'), peopleText(PEOPLE))

/** Somebody of the team who asks the desk without a page. */
async function teamMember(base: string, name: keyof typeof PEOPLE) {
  const ask = async (
    method: string,
    path: string,
    more: Record<string, string> = {},
    body?: unknown,
  ) => {
    const answer = await fetch(`${base}/desk/api/${path}`, {
      method,
      headers: { origin: base, 'content-type': 'application/json', ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json()) as Record<string, unknown>
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`)
    return { said, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  }
  const { said, cookie } = await ask('POST', 'session', {}, { name, password: PASSWORD })
  const own = { cookie, 'x-desk': String(said.csrf) }
  return {
    read: async <T>(path: string) => (await ask('GET', path, own)).said as T,
    write: async (path: string, body: unknown, revision = 0) =>
      (await ask('POST', path, { ...own, 'if-match': `"${revision}"` }, body))
        .said as unknown as DeskView,
  }
}
type Member = Awaited<ReturnType<typeof teamMember>>

/** A text of the team's, put there by somebody. */
const begin = (who: Member, text: string, title: string) =>
  who.write('documents', {
    text,
    title,
    outlet: 'The Wadi Post',
    published: '2024-05-11',
    publishedBasis: 'stated',
    language: 'en',
  })

/** Commands of somebody, one after the other; the draft after them. */
async function commands(who: Member, view: DeskView, all: readonly unknown[]): Promise<DeskView> {
  let now = view
  for (const command of all)
    now = await who.write(
      `documents/${now.document.id}/commands`,
      { command, took: 5 },
      now.revision,
    )
  return now
}
const rejected = (view: DeskView) =>
  view.proposals.map(({ key }) => ({ do: 'reject', proposal: key }))
const decided = (claim: string, values: Record<string, unknown>) =>
  Object.entries(values).map(([field, value]) => ({ do: 'set', claim, field, value }))

/** Codes the sentence of a denial, put as told, and finishes. */
async function denial(who: Member, view: DeskView, standing: string) {
  const now = await commands(who, view, [
    ...rejected(view),
    { do: 'claim', kind: 'statement', start: 0, end: 20 },
    { do: 'source', claim: 'c1', name: 'Council of El Fasher', kind: 'official' },
    ...decided('c1', {
      act: 'denial',
      perpetrator: ['unstated'],
      places: [{ place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }],
      eventTime: '2024-05-10',
      standing,
      summary: 'The council denied a raid.',
    }),
  ])
  await who.write(`documents/${now.document.id}/finish`, {}, now.revision)
}

/**
 * Every state of the desk, one after the other, in a page that nobody has signed in on: the name of
 * each once the page shows it. The desk is that of a team, over a project of `nameThem`.
 * @param base the server
 */
export async function* deskStates(page: Page, base: string, lang: string): AsyncGenerator<string> {
  const { keyboard } = page
  const sheet = () => page.waitForSelector('dialog[open]')
  const home = async () => {
    await page.goto(`${base}/desk?lang=${lang}`)
    await page.waitForSelector('[data-document]')
  }
  const [ann, bo, cy] = await Promise.all([
    teamMember(base, 'Ann'),
    teamMember(base, 'Bo'),
    teamMember(base, 'Cy'),
  ])
  await page.goto(`${base}/desk?lang=${lang}`)
  await page.waitForSelector('[name=password]')
  yield 'sign-in'
  await keyboard.type('Ann')
  await page.locator('[name=password]').fill('wrong')
  await keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  yield 'sign-in-refused'
  await page.locator('[name=password]').fill(PASSWORD)
  await keyboard.press('Enter')
  await page.waitForSelector('textarea')
  yield 'intake'
  await page.locator('[name=publishedBasis]').selectOption('inferred')
  await page.waitForSelector('[name=publishedNote]')
  yield 'intake-inferred'

  const view = await begin(ann, TEXT, 'Council counts twelve dead')
  const { id } = view.document
  const twice = await begin(bo, TWICE, 'A denial')
  await denial(bo, twice, 'stated')
  await home()
  yield 'inbox'
  await page.locator(`[data-document="${id}"]`).click()
  await page.waitForSelector('[data-proposed], [data-sentence]')
  yield 'screen'
  await page.locator('[data-sentence]').nth(1).click()
  await page.waitForSelector('[data-deed=accept]:enabled')
  yield 'proposal'
  await keyboard.press('Enter')
  await page.waitForSelector('[data-answers]')
  await page.getByRole('option').first().waitFor()
  yield 'question'
  await keyboard.press('F1')
  await page.waitForSelector('[data-codebook]')
  yield 'codebook'
  await keyboard.press('Escape')
  await keyboard.press('F2')
  await sheet()
  yield 'other-fields'
  await keyboard.press('Escape')
  await page.locator('[data-answers] input').press('Escape')
  await keyboard.press('?')
  await sheet()
  yield 'keys'
  await keyboard.press('Escape')
  await keyboard.press('w')
  await sheet()
  yield 'protect'
  await keyboard.press('Escape')
  await page.locator('[data-sentence]').first().click()
  await keyboard.press('n')
  await sheet()
  yield 'not-coded'
  await keyboard.press('Escape')
  await keyboard.press('Control+Enter')
  await sheet()
  yield 'publication-open'

  // two pages on one draft: what the other one decided meets what is decided here
  await home()
  await page.locator(`[data-document="${id}"]`).click()
  await page.locator('[data-sentence]').nth(1).click()
  let now = await ann.read<DeskView>(`documents/${id}`)
  const [own] = now.claims
  await page.route('**/presence*', (route) => route.abort())
  await page.locator('[data-pane=claim] li button').last().click()
  await page.locator('[data-field=standing]:enabled').first().click()
  await page.locator('[data-answers=standing]').waitFor()
  await page.getByRole('option').first().waitFor()
  now = await commands(ann, now, decided(own!.key, { standing: 'alleged' }))
  await keyboard.press('1')
  await sheet()
  yield 'conflict'
  await keyboard.press('1')
  await page.locator('dialog[open] button').last().click()
  await page.waitForSelector('[data-save=joined]')
  await page.unroute('**/presence*')

  now = await ann.read<DeskView>(`documents/${id}`)
  const market = now.sentences[1]!
  now = await commands(ann, now, [
    ...rejected(now),
    ...now.claims.map(({ key }) => ({ do: 'remove', claim: key })),
  ])
  now = await commands(ann, now, [
    ...rejected(now),
    { do: 'claim', kind: 'casualties', start: market.start + 25, end: market.start + 45 },
  ])
  const key = now.claims[0]!.key
  const dead = {
    count: { low: 12, high: 12, words: '12' },
    group: 'all',
    harm: 'killed',
    perpetrator: ['unstated'],
    places: [{ place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }],
    eventTime: '2024-05-09',
    scope: 'event',
    standing: 'stated',
    summary: 'Twelve people were killed in El Fasher.',
  }
  const others = now.sentences.filter(({ start }) => start !== market.start)
  now = await commands(ann, now, [
    { do: 'source', claim: key, name: 'Ward council', kind: 'official' },
    ...decided(key, dead),
    ...others.map(({ start }) => ({ do: 'not-coded', sentence: start, why: 'No event.' })),
  ])
  const open = async () => {
    await home()
    await page.locator(`[data-document="${id}"]`).click()
    await page.locator('[data-sentence]').nth(1).click()
    await page.waitForSelector('[data-pane=look] path')
    await keyboard.press('Control+Enter')
    await page.waitForSelector('[data-release-note]')
  }
  await open()
  yield 'publication'
  await page.locator('button[data-primary]').click()
  await page.waitForSelector('[data-published]')
  yield 'released'
  now = await ann.read<DeskView>(`documents/${id}`)
  await commands(ann, now, decided(key, { standing: 'alleged' }))
  await open()
  yield 'republication'
  await keyboard.press('Escape')
  await home()
  await page.locator('[data-withdraw]').first().click()
  await sheet()
  yield 'withdrawal'

  const second = await bo.read<DeskView>(`documents/${twice.document.id}`)
  await denial(cy, await cy.write(`documents/${second.document.id}/second`, {}, 0), 'alleged')
  await ann.write(`documents/${second.document.id}/comparison`, {}, 0)
  await page.goto(`${base}/desk?lang=${lang}&document=${second.document.id}&of=decided`)
  await page.waitForSelector('[data-point]')
  yield 'comparison'
  await keyboard.press('?')
  await sheet()
  yield 'comparison-keys'
  await page.goto(`${base}/desk?lang=${lang}&view=agreement`)
  await page.waitForSelector('main h1')
  yield 'agreement'
  await page.goto(`${base}/desk?lang=${lang}&view=people`)
  await page.waitForSelector('main h1')
  yield 'people'
}
