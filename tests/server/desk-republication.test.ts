import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkProject } from '#lib/check'
import type { DeskView, PublicationView } from '#lib/desk'
import { readFiles } from '#lib/store'
import { deskHost, takenUp } from './desk-host'
import type { DeskHost } from './desk-host'

const TEXT =
  'A ward council said that 12 people were killed in El Fasher on Thursday.\nThe council said that the market of El Fasher was shelled.'

let desk: DeskHost
let headers: Record<string, string>
let view: DeskView

beforeAll(async () => {
  desk = await deskHost({ Ann: 'admin' })
  headers = await desk.signIn('Ann')
  view = await takenUp(desk, headers, TEXT)
  for (const { key } of [...view.proposals]) await act({ do: 'reject', proposal: key })
  await act({ do: 'claim', kind: 'casualties', start: 25, end: 47 })
  await act({ do: 'source', claim: 'c1', name: 'Ward council', kind: 'official' })
  await act({ do: 'claim', kind: 'statement', start: TEXT.indexOf('market'), end: TEXT.length - 1 })
  const common = {
    speaker: 'ward-council',
    perpetrator: ['unstated'],
    places: [{ place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }],
    eventTime: '2024-05-09',
    standing: 'stated',
  }
  const own = {
    c1: {
      count: { low: 12, high: 12, words: '12' },
      group: 'all',
      harm: 'killed',
      scope: 'event',
      summary: 'Twelve people were killed in El Fasher.',
    },
    c2: { act: 'announcement', summary: 'The market was shelled.' },
  }
  for (const key of ['c1', 'c2'] as const)
    for (const [field, value] of Object.entries({ ...common, ...own[key] }))
      await act({ do: 'set', claim: key, field, value })
})
afterAll(() => desk.stop())

async function send(path: string, body: unknown) {
  const match = { ...headers, 'if-match': `"${view.revision}"` }
  const answer = await desk.ask(
    'POST',
    `/desk/api/documents/${view.document.id}/${path}`,
    match,
    body,
  )
  if (answer.status === 200) view = answer.body as unknown as DeskView
  return answer
}
const act = (command: unknown) => send('commands', { command, took: 5 })
const records = async () => checkProject(await readFiles(desk.root))
const seed = () =>
  JSON.parse(readFileSync(join(desk.root, `seeds/${view.document.id}.json`), 'utf8'))
const plan = async () =>
  (await desk.ask('GET', `/desk/api/documents/${view.document.id}/publication`, headers))
    .body as unknown as PublicationView

const ID = 'the-wadi-post-2024-05-11'
const DEAD = `${ID}/twelve-people-were-killed-in-el-fasher`
const SHELLED = `${ID}/the-market-was-shelled`

test('a first publication needs no note, and corrects nothing', async () => {
  expect(await plan()).toMatchObject({ issues: [], needsNote: false })
  expect((await send('publication', {})).status).toBe(200)
  expect(seed().claims.map(({ id }: { id: string }) => id)).toEqual([DEAD, SHELLED])
  expect(JSON.stringify(seed())).not.toMatch(/corrections|withdrawn/)
})

test('published again with a claim that says otherwise and one that is gone, a reason is asked for and told to readers', async () => {
  await act({ do: 'set', claim: 'c1', field: 'count', value: { low: 13, high: null, words: '12' } })
  await act({ do: 'set', claim: 'c1', field: 'standing', value: 'alleged' })
  await act({ do: 'remove', claim: 'c2' })
  const { start } = view.sentences[1]!
  await act({ do: 'not-coded', sentence: start, why: 'Repeats the line before.' })
  expect(await plan()).toMatchObject({ issues: [], needsNote: true, removed: [{ id: SHELLED }] })
  const refused = await send('publication', {})
  expect([refused.status, refused.body.error]).toEqual([422, expect.stringContaining('Say why')])
  expect((await send('publication', { note: 'The council counted anew.' })).status).toBe(200)

  const { project, issues } = await records()
  expect(issues).toEqual([])
  const said = { on: expect.any(String), by: 'Ann', why: 'The council counted anew.' }
  expect(project.claims.find(({ id }) => id === DEAD)!.corrections).toEqual([
    { ...said, what: 'standing', from: 'stated' },
    { ...said, what: 'count.low', from: 12 },
    { ...said, what: 'count.high', from: 12 },
  ])
  // its page answers 410 with the reason, and no list has it
  expect(project.claims.some(({ id }) => id === SHELLED)).toBe(false)
  expect(project.withdrawn).toContainEqual({ id: SHELLED, document: ID, withdrawn: said })
  expect(project.documents.find(({ id }) => id === ID)!.releases).toEqual([
    { by: 'Ann', on: expect.any(String), note: 'The council counted anew.' },
  ])
})

test('what was corrected and withdrawn stays so at the next publication, and no new claim gets the id of one that went', async () => {
  const { start } = view.sentences[1]!
  await act({ do: 'reopen', sentence: start })
  await act({ do: 'claim', kind: 'statement', start: start + 25, end: start + 40 })
  const key = view.claims.at(-1)!.key
  const fields = {
    speaker: 'ward-council',
    act: 'announcement',
    places: null,
    eventTime: '2024-05-09',
    standing: 'alleged',
    summary: 'The market was shelled.',
  }
  for (const [field, value] of Object.entries(fields))
    await act({ do: 'set', claim: key, field, value })
  expect(await plan()).toMatchObject({ issues: [], needsNote: false })
  expect((await send('publication', {})).status).toBe(200)
  const { project, issues } = await records()
  expect(issues).toEqual([])
  expect(project.claims.find(({ id }) => id === DEAD)!.corrections).toHaveLength(3)
  expect(project.withdrawn.map(({ id }) => id)).toContain(SHELLED)
  expect(project.claims.map(({ id }) => id)).toContain(`${SHELLED}-2`)
})

test('a draft in the folder that somebody else made is nobody’s work at the desk', async () => {
  const drafts = join(desk.root, 'drafts', ID)
  const own = JSON.parse(readFileSync(join(drafts, 'ann.json'), 'utf8'))
  // one under a name that never coded here, and one of a stranger where Ann's own draft was
  writeFileSync(join(drafts, 'eve.json'), JSON.stringify({ ...own, coder: 'Eve', revision: 99 }))
  writeFileSync(
    join(drafts, 'ann.json'),
    JSON.stringify({ ...own, coder: 'Eve', revision: 99, claims: {} }),
  )
  const list = await desk.ask('GET', '/desk/api/documents', headers)
  expect(list.body).toMatchObject([{ id: ID, coder: 'Ann', isMine: true }])
  const shown = await desk.ask('GET', `/desk/api/documents/${ID}`, headers)
  expect((shown.body as unknown as DeskView).claims.length).toBe(Object.keys(own.claims).length)
  expect(desk.lines.join('\n')).toContain('what history says stands there again')
})
