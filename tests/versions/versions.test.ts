import { readFileSync } from 'node:fs'
import {
  changesSince,
  readVersions,
  recordVersion,
  snapshotOf,
  unreleasedLines,
} from '#lib/versions'
import type { Snapshot } from '#lib/versions'
import { ownProject } from '../project'
import { expect, fc } from '../property'

const empty = readVersions('')
const NONE = {
  documents: {},
  sources: {},
  parties: {},
  places: {},
  judgements: {},
  boundaries: {},
  basemap: {},
  settings: {},
  story: {},
}
/** A state of claims, each with one field, which has the hash of its record. */
const stateOf = (
  version: string,
  claims: Record<string, string>,
  fields: Snapshot['fields']['claims'] = Object.fromEntries(
    Object.entries(claims).map(([id, hash]) => [id, { summary: hash }]),
  ),
  withdrawn: string[] = [],
): Snapshot => ({
  version,
  records: { ...NONE, claims },
  fields: { ...NONE, claims: fields },
  withdrawn,
})
const hex = fc
  .integer({ min: 0, max: 0xffffffff })
  .map((number) => number.toString(16).padStart(8, '0'))
const state = fc
  .tuple(hex, fc.dictionary(fc.constantFrom('d/a', 'd/b', 'd/c', 'e/a'), hex))
  .map(([version, claims]) => stateOf(version, claims))

test('the last recorded version is that of the present data: npm run release records it', async () => {
  const { version } = snapshotOf((await ownProject()).project)
  expect(readVersions(readFileSync('data/versions.json', 'utf8')).versions.at(-1)!.version).toBe(
    version,
  )
})

test('the order and layout of records make no version, their content does', async () => {
  const { project } = await ownProject()
  const { version } = snapshotOf(project)
  const turned = {
    ...project,
    claims: [...project.claims]
      .reverse()
      .map((claim) => Object.fromEntries(Object.entries(claim).reverse()) as typeof claim),
    places: [...project.places].reverse(),
  }
  expect(snapshotOf(turned).version).toBe(version)
  const [first, ...rest] = project.claims
  const edited = snapshotOf({
    ...project,
    claims: [{ ...first!, summary: `${first!.summary} ` }, ...rest],
  })
  expect(edited.version).not.toBe(version)
  const { records: was } = snapshotOf(project)
  expect(
    Object.keys(was.claims).filter((id) => edited.records.claims[id] !== was.claims[id]),
  ).toEqual([first!.id])
  expect(snapshotOf({ ...project, notCoded: project.notCoded.slice(1) }).version).not.toBe(version)
})

test('what changed since a version is named record by record', () => {
  const [first, now] = [
    stateOf('11111111', { 'd/a': 'aaaaaaaa', 'd/b': 'bbbbbbbb' }),
    stateOf('22222222', { 'd/b': 'b0b0b0b0', 'd/c': 'cccccccc' }),
  ]
  const file = recordVersion(recordVersion(empty, first, { date: '2025-03-09' }), now, {
    date: '2025-03-11',
    note: 'more',
  })
  expect(file.versions[1]).toEqual({
    version: '22222222',
    date: '2025-03-11',
    note: 'more',
    changes: { claims: { 'd/a': null, 'd/b': 'b0b0b0b0', 'd/c': 'cccccccc' } },
    fields: { claims: { 'd/b': ['summary'] } },
  })
  expect(changesSince(file, '11111111', now)).toEqual({
    version: '11111111',
    date: '2025-03-09',
    changes: [
      {
        group: 'claims',
        added: ['d/c'],
        changed: ['d/b'],
        removed: ['d/a'],
        withdrawn: [],
        fields: { 'd/b': ['summary'] },
      },
    ],
  })
  expect(changesSince(file, '22222222', now)).toBeUndefined()
  expect(changesSince(file, '33333333', now)).toBe('unknown')
  expect(recordVersion(file, now, { date: '2025-03-12' })).toBe(file)
})

/** The fields of claims that changed since a version; `undefined` where nothing did. */
function fieldsSince(file: ReturnType<typeof readVersions>, version: string, now: Snapshot) {
  const found = changesSince(file, version, now)
  return typeof found === 'object' ? found.changes[0]?.fields : undefined
}
const [A, B, C] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']

test('the fields of several versions are told together, those of data not yet recorded among them', () => {
  const states = [
    stateOf('11111111', { 'd/a': A }, { 'd/a': { summary: A, note: A } }),
    stateOf('22222222', { 'd/a': B }, { 'd/a': { summary: B, note: A } }),
    stateOf('33333333', { 'd/a': C }, { 'd/a': { summary: B, standing: A } }),
  ] as const
  const [first, second, third] = states
  const two = [first, second].reduce(
    (file, one) => recordVersion(file, one, { date: '2025-03-09' }),
    empty,
  )
  expect(fieldsSince(two, '11111111', second)).toEqual({ 'd/a': ['summary'] })
  expect(fieldsSince(two, '11111111', third)).toEqual({ 'd/a': ['note', 'standing', 'summary'] })
  expect(fieldsSince(two, '22222222', third)).toEqual({ 'd/a': ['note', 'standing'] })
  const three = recordVersion(two, third, { date: '2025-03-10' })
  expect(fieldsSince(three, '11111111', third)).toEqual({ 'd/a': ['note', 'standing', 'summary'] })
})

test('where a version did not keep fields, none are told, and its file gets those of the present', () => {
  const [first, second] = [stateOf('11111111', { 'd/a': A }), stateOf('22222222', { 'd/a': B })]
  const { licence, versions } = recordVersion(empty, first, { date: '2025-03-09' })
  const old = { licence, versions }
  const next = recordVersion(old, second, { date: '2025-03-10' })
  expect(next.versions[1]).not.toHaveProperty('fields')
  expect(fieldsSince(next, '11111111', second)).toEqual({})
  expect(recordVersion(old, first, { date: '2025-03-10' })).toEqual({
    ...old,
    fields: first.fields,
  })
})

test('a claim that was withdrawn since is told as that; one that came and went since is not told', () => {
  const was = stateOf('11111111', { 'd/a': A, 'd/c': C })
  const now = stateOf(
    '22222222',
    { 'd/a': B, 'd/b': B, 'd/c': C },
    { 'd/a': { document: A, withdrawn: B }, 'd/b': { withdrawn: B }, 'd/c': { summary: C } },
    ['d/a', 'd/b'],
  )
  const file = recordVersion(recordVersion(empty, was, { date: '2025-03-09' }), now, {
    date: '2025-03-10',
  })
  expect(file.versions[1]!.fields).toEqual({ claims: { 'd/a': ['withdrawn'] } })
  expect(changesSince(file, '11111111', now)).toMatchObject({
    changes: [
      { group: 'claims', added: [], changed: [], removed: [], withdrawn: ['d/a'], fields: {} },
    ],
  })
  expect(
    changesSince(
      recordVersion(empty, stateOf('11111111', { 'd/a': B, 'd/c': C }), { date: '2025-03-09' }),
      '11111111',
      now,
    ),
  ).toMatchObject({ changes: [] })
})

test('a withdrawn claim is a record of the version still: its withdrawal makes one, and so does a new reason', async () => {
  const { project } = await ownProject()
  const [first, ...rest] = project.claims
  const without = (why: string) =>
    snapshotOf({
      ...project,
      claims: rest,
      withdrawn: [
        {
          id: first!.id,
          document: first!.document,
          withdrawn: { on: '2025-03-13', by: 'first coder', why },
        },
      ],
    })
  const [was, now] = [snapshotOf(project), without('The outlet took it back.')]
  expect(now.records.claims[first!.id]).not.toBe(was.records.claims[first!.id])
  expect(without('Another reason.').version).not.toBe(now.version)
  expect(Object.keys(was.fields.places.baniyas!)).toEqual(
    expect.arrayContaining(['geometry', 'names', 'kind']),
  )
  const { id } = project.documents[0]!
  expect(Object.keys(was.fields.documents[id]!)).toEqual(
    expect.arrayContaining(['outlet', 'published', 'notCoded']),
  )
})

test('every recorded version can be told from the last, through any history, and the file is read back', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(state, { minLength: 1, maxLength: 6, selector: ({ version }) => version }),
      (history) => {
        const file = readVersions(
          JSON.stringify(
            history.reduce((kept, one) => recordVersion(kept, one, { date: '2025-03-09' }), empty),
          ),
        )
        const now = history.at(-1)!
        for (const was of history.slice(0, -1)) {
          const found = changesSince(file, was.version, now)
          const change = typeof found === 'object' ? found.changes[0] : undefined
          const ids = [
            ...new Set([...Object.keys(was.records.claims), ...Object.keys(now.records.claims)]),
          ]
          expect(
            [
              ...(change?.added ?? []),
              ...(change?.changed ?? []),
              ...(change?.removed ?? []),
            ].sort(),
          ).toEqual(ids.filter((id) => was.records.claims[id] !== now.records.claims[id]).sort())
        }
      },
    ),
  )
})

test.each([
  ['{', 'data/versions.json: is not JSON'],
  [
    '{"licence":"x","versions":[{"version":"latest","date":"2025-03-09","changes":{}}]}',
    'data/versions.json: versions.0.version: eight hex digits',
  ],
  [
    '{"licence":"x","versions":[{"version":"11111111","date":"yesterday","changes":{}}]}',
    'versions.0.date',
  ],
  [
    '{"licence":"x","versions":[{"version":"11111111","date":"2025-03-09","changes":{"words":{}}}]}',
    'versions.0.changes',
  ],
])('%s is refused, and the cure is said', (text, message) => {
  expect(() => readVersions(text)).toThrow(message)
  expect(() => readVersions(text)).toThrow('npm run release')
})

describe('what is not released yet', () => {
  const was = stateOf('11111111', { 'd/a': 'aaaaaaaa', 'd/b': 'bbbbbbbb', 'd/c': 'cccccccc' })
  const file = recordVersion(empty, was, { date: '2025-03-09' })

  test('is named record by record, missing ones first, and is nothing where nothing changed', () => {
    const now = stateOf('22222222', { 'd/b': 'b0b0b0b0', 'd/c': 'cccccccc', 'd/d': 'dddddddd' })
    expect(unreleasedLines(file, now)).toEqual([
      '3 records changed since release 11111111 of 2025-03-09. npm run release records the data as they are.',
      '  claims: d/a: missing',
      '  claims: d/b: changed (summary)',
      '  claims: d/d: new',
    ])
    expect(unreleasedLines(file, was)).toEqual([])
    expect(unreleasedLines(empty, now)).toEqual([])
  })

  test('names twenty records and counts the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`e/${i}`, 'eeeeeeee']))
    const lines = (count: number) =>
      unreleasedLines(
        recordVersion(empty, stateOf('33333333', {}), { date: '2025-03-09' }),
        stateOf('44444444', Object.fromEntries(Object.entries(many).slice(0, count))),
      )
    expect([lines(20).length, lines(20).at(-1)]).toEqual([21, expect.stringMatching(/: new$/)])
    expect([lines(21).length, lines(21).at(-1)]).toEqual([22, '  and 1 more'])
    expect(lines(1)[0]).toMatch(/^1 record changed/)
  })
})

test('outlines and background are part of a version; one recorded before they were tells nothing of them', async () => {
  const { project } = await ownProject()
  const now = snapshotOf(project)
  expect(Object.keys(now.records.boundaries)).toContain('latakia-governorate')
  expect(Object.keys(now.records.basemap)).toContain('land')
  const moved = structuredClone(project.boundaries)
  const outline = moved.features.find(({ properties }) => properties?.place === 'homs-governorate')!
  const { coordinates } = outline.geometry as { coordinates: number[][][][] }
  coordinates[0]![0]![1]![0]! += 0.001
  const other = snapshotOf({ ...project, boundaries: moved })
  const file = recordVersion(empty, now, { date: '2025-03-09' })
  expect(unreleasedLines(file, other).slice(1)).toEqual([
    '  boundaries: homs-governorate: changed (features)',
  ])
  const older = {
    ...now,
    version: '11111111',
    records: { ...now.records, boundaries: {}, basemap: {}, settings: {} },
  }
  const before = recordVersion(empty, older, { date: '2025-03-01' })
  expect(unreleasedLines(before, now)).toEqual([])
  // The next release keeps them.
  expect(
    Object.keys(recordVersion(before, now, { date: '2025-03-02' }).versions[1]!.changes),
  ).toEqual(['boundaries', 'basemap', 'settings'])
})
