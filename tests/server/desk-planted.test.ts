import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import type { DeskDraft, DeskView } from '#lib/desk'
import { deskHost, takenUp } from './desk-host'
import type { DeskHost } from './desk-host'
import { PLANTED_TEXT } from './planted-text'

const PEOPLE = { Ann: 'editor', Bo: 'editor', Cy: 'coder' } as const
const ID = 'the-wadi-post-2024-05-11'
const BASE = `/desk/api/documents/${ID}`

let host: DeskHost
let as: Record<keyof typeof PEOPLE, Record<string, string>>

beforeAll(async () => {
  host = await deskHost(PEOPLE, undefined, undefined, true)
  as = await host.signInAll(PEOPLE)
})
afterAll(() => host.stop())

type Who = keyof typeof PEOPLE
const see = async (who: Who) =>
  (await host.ask('GET', BASE, as[who])).body as unknown as DeskView & { error?: string }
async function send(who: Who, what: string, body: unknown = {}) {
  const { revision } = await see(who)
  return host.ask('POST', `${BASE}/${what}`, { ...as[who], 'if-match': `"${revision}"` }, body)
}
const act = async (who: Who, command: object) => {
  const { status, body } = await send(who, 'commands', { command, took: 5 })
  if (status !== 200) throw new Error(JSON.stringify([command, body]))
}
const draftOf = (who: Who) =>
  JSON.parse(
    readFileSync(join(host.root, 'drafts', ID, `${who.toLowerCase()}.json`), 'utf8'),
  ) as DeskDraft

/** The one planted proposal of somebody's draft: its key, the field that is wrong, and its values. */
function plantedOf(who: Who) {
  const { planted, proposals } = draftOf(who)
  const entries = Object.entries(planted ?? {})
  expect(entries).toHaveLength(1)
  const [key, { fault, was }] = entries[0]!
  const field = Object.keys(was)[0] as 'count'
  return {
    key,
    fault,
    field,
    wrong: proposals[key]!.fields[field]!.value,
    right: was[field]!.value,
  }
}

/** Says of a claim all that is missing. */
async function fill(who: Who, claim: string) {
  const whole: Record<string, unknown> = {
    speaker: 'army-office',
    count: { low: 12, high: 12, words: '12' },
    group: 'unstated',
    harm: 'killed',
    type: 'Attack',
    target: ['unstated'],
    perpetrator: ['unstated'],
    places: [{ place: 'zamzam', part: 'whole', phrase: 'Zamzam camp' }],
    eventTime: '2024-05-10',
    scope: 'event',
    standing: 'stated',
  }
  const { fields } = (await see(who)).claims.find(({ key }) => key === claim)!
  for (const { name, missing } of fields)
    if (missing && name !== 'summary')
      await act(who, { do: 'set', claim, field: name, value: whole[name] })
  await act(who, {
    do: 'set',
    claim,
    field: 'summary',
    value: JSON.stringify(Object.values(draftOf(who).claims[claim]!.fields).map((one) => one.value))
      .replaceAll('"', '')
      .slice(0, 280),
  })
}

/** Codes the document: accepts one proposal, and says of all else that it holds nothing. */
async function code(who: Who, accepted: string) {
  await act(who, { do: 'accept', proposal: accepted })
  await fill(who, 'c1')
  await decideRest(who)
}
async function decideRest(who: Who) {
  const { proposals } = await see(who)
  const [first, ...also] = proposals.map(({ key }) => key)
  if (first) await act(who, { do: 'reject', proposal: first, also })
  const open = (await see(who)).sentences.filter(({ state }) => state === 'open')
  const [sentence, ...others] = open.map(({ start }) => start)
  if (sentence === undefined) return
  await act(who, { do: 'not-coded', sentence, why: 'No event.', also: others })
}

test('a planted proposal that was accepted is told at the finish, and published by no way until it is right', async () => {
  expect((await host.ask('GET', '/desk/api/planting', as.Ann)).body).toEqual({ on: true })
  await takenUp(host, as.Ann, PLANTED_TEXT)
  const { key, fault, field, wrong, right } = plantedOf('Ann')
  const seen = await see('Ann')
  // the page is told that something is planted, and nothing of what
  expect(seen.planted).toBe('untold')
  expect(JSON.stringify({ ...seen, planted: undefined })).not.toMatch(/planted|fault/)
  await code('Ann', key)
  expect((await see('Ann')).open).toEqual({ sentences: 0, claims: 0 })

  // before it is told: no plan, no publication, no finish; and not for an editor either
  const refusals = async (who: Who) => [
    (await host.ask('GET', `${BASE}/publication`, as[who])).body.error,
    (await send(who, 'publication')).body.error,
    (await send(who, 'finish')).body.error,
  ]
  for (const said of await refusals('Ann')) expect(said).toMatch(/wrong on purpose/)
  const held = await send('Ann', 'publication', { from: '2999-01-01T00:00:00Z' })
  expect(held.body.error).toMatch(/wrong on purpose/)

  const told = (await send('Ann', 'planted')).body as unknown as DeskView
  expect(told.planted).toMatchObject({
    all: 1,
    found: 0,
    accepted: 1,
    drafts: [{ key, fault, became: 'accepted', stands: 1 }],
  })
  for (const said of (await refusals('Ann')).slice(1)) expect(said).toMatch(/open|wrong on purpose/)
  // nor is anything of it shown as what somebody says, or beside what others say
  expect((await host.ask('GET', `${BASE}/publication`, as.Ann)).body).toMatchObject({
    added: [],
    appear: [],
  })
  await decideRest('Ann')
  for (const said of (await refusals('Ann')).slice(1)) expect(said).toMatch(/wrong on purpose/)
  expect((await host.ask('GET', `${BASE}/publication`, as.Ann)).body).toMatchObject({ added: [] })

  // put right: what was wrong is asked again
  const asked = (await send('Ann', 'put-right', { proposal: key })).body as unknown as DeskView
  expect(asked.claims[0]!.fields.filter(({ missing }) => missing).map(({ name }) => name)).toEqual(
    expect.arrayContaining([field, 'summary']),
  )
  await act('Ann', { do: 'set', claim: 'c1', field, value: right })
  await fill('Ann', 'c1')
  await decideRest('Ann')
  const finished = await send('Ann', 'finish')
  expect([finished.status, finished.body.error]).toEqual([200, undefined])

  // the second coder has others, and the comparison and its figures nothing of either
  expect((await host.ask('POST', `${BASE}/second`, as.Bo, {})).status).toBe(200)
  const other = plantedOf('Bo')
  expect(JSON.stringify(draftOf('Bo').proposals)).not.toBe(JSON.stringify(draftOf('Ann').proposals))
  await code('Bo', other.key)
  expect((await host.ask('POST', `${BASE}/comparison`, as.Ann, {})).body.error).toMatch(
    /once both coders have finished/,
  )
  const figures = (await host.ask('GET', '/desk/api/agreement', as.Ann)).body
  expect((figures as { rows: unknown[] }).rows).toHaveLength(1)
  await send('Bo', 'planted')
  await act('Bo', { do: 'remove', claim: 'c1' })
  await decideRest('Bo')
  expect((await send('Bo', 'finish')).status).toBe(200)
  expect((await host.ask('POST', `${BASE}/comparison`, as.Ann, {})).status).toBe(200)
  const decided = readFileSync(join(host.root, 'drafts', ID, '+decided.json'), 'utf8')
  const text = (value: unknown) => JSON.stringify(value).slice(1, -1)
  const compact = JSON.stringify(JSON.parse(decided))
  expect(compact).toContain(text(right))
  expect(compact).not.toContain(text(wrong))
  // the claim that held what was planted for Bo is gone: only Ann's is compared, with her own value
  const { claims } = (
    JSON.parse(decided) as {
      comparison: {
        claims: Record<string, { left?: DeskDraft['claims'][string]; right?: unknown }>
      }
    }
  ).comparison
  expect(
    Object.values(claims).map(({ left, right: theirs }) => [left !== undefined, theirs]),
  ).toEqual([[true, undefined]])
  expect(Object.values(claims)[0]!.left!.fields[field]!.value).toEqual(right)

  // decided and published, the records hold the right value and nothing that was planted
  const revision = (JSON.parse(decided) as DeskDraft).revision
  const decide = (n: number, what: string, body: object) =>
    host.ask(
      'POST',
      `${BASE}/${what}?of=decided`,
      { ...as.Ann, 'if-match': `"${revision + n}"` },
      body,
    )
  const left = await decide(0, 'decisions', { point: 'c1.claim', choice: 'left', took: 0 })
  expect([left.status, left.body.error]).toEqual([200, undefined])
  const published = await decide(1, 'publication', {})
  expect([published.status, published.body.error]).toEqual([200, undefined])
  for (const folder of ['seeds', 'data'])
    for (const file of readdirSync(join(host.root, folder)).filter((name) => /json$/.test(name))) {
      const written = readFileSync(join(host.root, folder, file), 'utf8')
      expect(written).not.toContain('planted')
      if (file === `${ID}.json`) {
        expect(JSON.stringify(JSON.parse(written))).toContain(text(right))
        expect(JSON.stringify(JSON.parse(written))).not.toContain(text(wrong))
      }
    }
  expect((await checkHistory(host.root)).map(({ wrong: fault }) => fault)).toEqual([undefined])
})

test('nobody is told of what is planted in somebody else’s draft', async () => {
  const { status } = await host.ask('POST', `${BASE}/planted`, as.Cy, {})
  expect(status).toBe(403)
})
