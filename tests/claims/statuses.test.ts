import { readFileSync } from 'node:fs'
import { kindOf, kindSchemas, partyWords } from '#lib/claims'
import { CONTROL_STATUSES, statusVerdict } from '#lib/model'
import type { Claim, StatusVerdict } from '#lib/model'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const VERDICTS: Record<string, StatusVerdict> = { E: 'excludes', C: 'compatible', '-': 'nothing' }

/** The cells of the README's table of statuses: what follows from each pair, by row and column. */
function table(): Map<string, [one: string, two: string]> {
  const rows = readFileSync('lib/claims/README.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (`[a-z-]+` )?\| [`EC-]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
  const [head, ...body] = rows.filter((row) => row.length > CONTROL_STATUSES.length)
  return new Map(
    body.flatMap(([status, ...cells]) =>
      cells.map((cell, i) => [`${status} ${head![i + 1]}`, cell.split(' ') as [string, string]]),
    ),
  )
}

const pairs = CONTROL_STATUSES.flatMap((a) => CONTROL_STATUSES.map((b) => [a, b] as const))

test.each(pairs)('%s and %s: the README says what follows, and it does', (a, b) => {
  const cells = table().get(`${a} ${b}`)
  expect(cells).toBeDefined()
  expect([statusVerdict(a, b, 'one'), statusVerdict(a, b, 'two')]).toEqual(
    cells!.map((cell) => VERDICTS[cell]),
  )
  expect(statusVerdict(b, a, 'one')).toBe(statusVerdict(a, b, 'one'))
  expect(statusVerdict(b, a, 'two')).toBe(statusVerdict(a, b, 'two'))
})

const parties = partyWords(
  [
    { id: 'rsf', label: 'the RSF', name: 'RSF', side: 'rsf' },
    { id: 'army', label: 'the army', name: 'Army', side: 'army' },
    { id: 'joint-force', label: 'the joint force', name: 'Joint force', side: 'army' },
  ],
  wordsIn('en'),
)
const kind = kindOf({ kind: 'control' })!
const state = (holder: string, status: string) =>
  ({ kind: 'control', holder, status }) as unknown as Claim

test.each([
  ['rsf', 'lost', 'army', 'held', false],
  ['rsf', 'lost', 'rsf', 'held', true],
  ['army', 'held', 'joint-force', 'withdrew', true],
  ['rsf', 'withdrew', 'army', 'withdrew', false],
  ['not-rsf', 'held', 'army', 'held', false],
  ['not-rsf', 'held', 'rsf', 'secured', true],
  ['not-army', 'held', 'joint-force', 'held', true],
  ['not-rsf', 'held', 'rsf', 'lost', false],
  ['not-rsf', 'held', 'not-army', 'held', false],
  ['rsf', 'besieged', 'rsf', 'held', false],
] as const)(
  'a war without a government: %s %s and %s %s exclude each other: %s',
  (a, x, b, y, expected) => {
    for (const [one, other] of [
      [state(a, x), state(b, y)],
      [state(b, y), state(a, x)],
    ] as const)
      expect(kind.disagree(one, other, parties).length > 0).toBe(expected)
  },
)

test('what two states say of each other does not depend on their order, nor on which parties they name', () => {
  const names = ['rsf', 'army', 'joint-force', 'militia']
  const holder = fc.constantFrom(...names)
  const anyState = fc.oneof(
    fc.record({ holder, status: fc.constantFrom(...CONTROL_STATUSES) }),
    fc.record({
      holder: holder.map((id) => `not-${id}`),
      status: fc.constantFrom('held', 'secured'),
    }),
  )
  const excludes = (a: { holder: string; status: string }, b: typeof a) =>
    kind.disagree(state(a.holder, a.status), state(b.holder, b.status), parties).length > 0
  const renamed = (one: { holder: string; status: string }) => ({
    ...one,
    holder: one.holder.replace(/rsf|militia/, (id) => (id === 'rsf' ? 'militia' : 'rsf')),
  })
  fc.assert(
    fc.property(anyState, anyState, (a, b) => {
      expect(excludes(b, a)).toBe(excludes(a, b))
      expect(excludes(renamed(a), renamed(b))).toBe(excludes(a, b))
      expect(excludes(a, a)).toBe(false)
    }),
  )
})

test('not-<party> is named after its party, and only has a place', () => {
  expect(parties.label('not-rsf')).toBe('not the RSF')
  expect(parties.side('not-joint-force')).toBe('not-army')
  const record = (holder: string, status: string) =>
    kindSchemas[kind.id]!.safeParse({
      id: 'd/x',
      document: 'd',
      kind: 'control',
      summary: 's',
      speaker: 'x',
      places: [],
      standing: 'stated',
      asOf: '2025-03-07',
      evidence: { line: 1, start: 0, end: 1, quote: 'q' },
      holder,
      status,
    }).success
  expect([record('not-rsf', 'held'), record('not-rsf', 'secured'), record('rsf', 'lost')]).toEqual([
    true,
    true,
    true,
  ])
  expect([record('not-rsf', 'lost'), record('not-rsf', 'advancing')]).toEqual([false, false])
})
