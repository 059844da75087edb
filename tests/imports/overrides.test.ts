import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runImport } from '#lib/cli/import/run'
import { readOverrides } from '#lib/imports'
import type { Incident } from '#lib/claims'
import { openStore } from '#lib/store'
import { projectCopy } from '../../bench/shared/project-copy'
import { expect } from '../property'

const SIGNED = { why: 'A second report', by: 'A. Coder', on: '2024-06-01' }
const HEAD =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,source,notes,fatalities'
const row = (id: string, patch: { date?: string; dead?: string; note?: string } = {}) =>
  `${id},${patch.date ?? '2024-05-03'},1,Battles,Armed clash,Rapid Front,Other Front,Millford,15.60,32.50,1,Invented Daily,${patch.note ?? 'Invented.'},${patch.dead ?? '3'}`

let root: string
let file: string
const said: string[] = []
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-overrides-'))
  projectCopy(root)
  file = join(root, 'events.csv')
  for (const name of ['log', 'error'] as const)
    jest.spyOn(console, name).mockImplementation((...text) => void said.push(text.join(' ')))
})
afterAll(() => rmSync(root, { recursive: true }))

async function run(rows: readonly string[], overrides?: object | string, ...more: string[]) {
  writeFileSync(file, [HEAD, ...rows].join('\n'))
  const folder = join(root, 'data/datasets/events')
  mkdirSync(folder, { recursive: true })
  if (overrides !== undefined)
    writeFileSync(
      join(folder, 'overrides.json'),
      typeof overrides === 'string' ? overrides : JSON.stringify(overrides),
    )
  said.length = 0
  const code = await runImport([root, file, ...more])
  const store = openStore({ root })
  try {
    const about = await store.about('events')
    const claim = async (id: string) => (await store.claim(`events/${id}`)) as Incident | undefined
    return {
      code,
      about,
      text: said.join('\n'),
      claims: { ex1: await claim('ex1'), ex2: await claim('ex2') },
      shown: (await store.summary('events', { filter: {} }))?.shown,
    }
  } finally {
    await store.close()
  }
}

test('a corrected cell counts everywhere, and the claim keeps the file’s own value, why, by whom and when', async () => {
  const { claims, about, shown } = await run([row('EX1'), row('EX2')], {
    EX1: { set: { fatalities: '5', event_date: '2024-05-09' }, ...SIGNED },
  })
  expect(claims.ex1).toMatchObject({
    deaths: { low: 5, high: 5 },
    eventTime: '2024-05-09',
    corrections: [
      { what: 'fatalities', from: '3', to: '5', ...SIGNED },
      { what: 'event_date', from: '2024-05-03', to: '2024-05-09', ...SIGNED },
    ],
  })
  expect(claims.ex2).not.toHaveProperty('corrections')
  expect([about!.corrected, shown, about!.days!.last]).toEqual([1, 2, '2024-05-09'])
})

test('overrides stay where they are, apply to the next file, and what changed is told', async () => {
  const { claims, about, text } = await run([
    row('EX1', { note: 'Invented again.' }),
    row('EX3', { dead: '1' }),
  ])
  expect(claims.ex1!.deaths!.words).toBe('5')
  const { added, changed, gone, lists, before } = about!.changes!
  expect({ added, changed, gone, before }).toEqual({
    added: 1,
    changed: 1,
    gone: 1,
    before: { file: 'events.csv', rows: 2 },
  })
  expect(lists.changed[0]).toMatchObject({
    id: 'events/ex1',
    fields: [
      { what: 'summary', from: 'Invented.', to: 'Invented again.' },
      { what: 'evidence.quote', from: 'Invented.', to: 'Invented again.' },
    ],
  })
  expect([lists.added[0]!.id, lists.gone[0]!.id]).toEqual(['events/ex3', 'events/ex2'])
  expect(text).toMatch('1 added, 1 changed, 1 gone')
})

test('a hidden row is in no count, and the dataset says who hid it and why; an idle override is told', async () => {
  const { claims, about, text, shown } = await run([row('EX1'), row('EX2')], {
    EX2: { hidden: true, ...SIGNED },
    EX9: { hidden: true, ...SIGNED },
    EX1: { set: { Fatalities: '3' }, ...SIGNED },
  })
  expect(claims.ex2).toBe(undefined)
  expect([shown, about!.rows, about!.hidden]).toEqual([1, 1, [{ id: 'EX2', ...SIGNED }]])
  expect(text).toMatch('2 read = 1 accepted + 0 refused + 1 hidden')
  expect(text).toMatch('overrides without effect')
  expect(text).toMatch('EX9, EX1')
})

test('rows that their keepers deleted are left out', async () => {
  const list = join(root, 'deleted.csv')
  writeFileSync(list, 'event_id_cnty,deleted_timestamp\nEX1,1717200000\nEX77,1717200000\n')
  const { about, claims, text } = await run([row('EX1'), row('EX2')], {}, '--deleted', list)
  expect([about!.rows, about!.deleted, claims.ex1]).toEqual([1, 1, undefined])
  expect(text).toMatch('+ 1 deleted by their keepers')
})

test.each<[string, object | string, string]>([
  ['no JSON', '{', 'overrides.json: is not JSON'],
  ['nobody signed', { EX1: { hidden: true } }, 'overrides.json: EX1: give either "hidden"'],
  [
    'no day',
    { EX1: { hidden: true, ...SIGNED, on: 'May' } },
    'overrides.json: EX1.on: write a day',
  ],
  [
    'an unknown column',
    { EX1: { set: { deaths: '3' }, ...SIGNED } },
    "overrides.json: EX1: set: the file has no column 'deaths'; it has event_id_cnty",
  ],
  [
    'another id',
    { EX1: { set: { event_id_cnty: 'EX5' }, ...SIGNED } },
    "overrides.json: EX1: set: 'event_id_cnty' is the id of the row, which cannot be changed",
  ],
])('%s is told with its row, and nothing is imported', async (_, overrides, message) => {
  const { code, text, about } = await run([row('EX1'), row('EX2'), row('EX3')], overrides)
  expect(code).toBe(2)
  expect(text).toMatch(message)
  expect(about!.rows).toBe(1)
})

test('a damaged dataset is cured by importing its file again, and compared with nothing', async () => {
  const rows = [row('EX1'), row('EX2')]
  await run(rows, {})
  const folder = join(root, 'data/datasets/events')
  const version = readFileSync(join(folder, 'current'), 'utf8').split(' ')[0]!
  const details = join(folder, version, 'details.ndjson')
  writeFileSync(details, readFileSync(details, 'utf8').replace('Invented', 'Inverted'))
  const { code, about, claims } = await run([...rows, row('EX3')])
  expect([code, about!.rows, about!.changes]).toEqual([0, 3, undefined])
  expect(claims.ex1!.summary).toBe('Invented.')
})

test('an override is hidden or set, not both', () => {
  expect(
    readOverrides(JSON.stringify({ a: { hidden: true, set: { x: 'y' }, ...SIGNED } })),
  ).toHaveProperty('issues')
})
