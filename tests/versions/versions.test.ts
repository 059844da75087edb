import { readFileSync } from 'node:fs'
import { changesSince, readVersions, recordVersion, snapshotOf } from '#lib/versions'
import type { Snapshot } from '#lib/versions'
import { ownProject } from '../project'
import { expect, fc } from '../property'

const empty = readVersions('')
const records = (claims: Record<string, string>): Snapshot['records'] => ({
  claims,
  documents: {},
  sources: {},
  parties: {},
  places: {},
  judgements: {},
})
const hex = fc
  .integer({ min: 0, max: 0xffffffff })
  .map((number) => number.toString(16).padStart(8, '0'))
const state = fc.record({
  version: hex,
  records: fc.dictionary(fc.constantFrom('d/a', 'd/b', 'd/c', 'e/a'), hex).map(records),
})

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
    { version: '11111111', records: records({ 'd/a': 'aaaaaaaa', 'd/b': 'bbbbbbbb' }) },
    { version: '22222222', records: records({ 'd/b': 'b0b0b0b0', 'd/c': 'cccccccc' }) },
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
  })
  expect(changesSince(file, '11111111', now)).toEqual({
    version: '11111111',
    date: '2025-03-09',
    changes: [{ group: 'claims', added: ['d/c'], changed: ['d/b'], removed: ['d/a'] }],
  })
  expect(changesSince(file, '22222222', now)).toBeUndefined()
  expect(changesSince(file, '33333333', now)).toBe('unknown')
  expect(recordVersion(file, now, { date: '2025-03-12' })).toBe(file)
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
