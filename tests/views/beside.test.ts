import { exportColumns, exportRows, recordsOf } from '#lib/exports'
import { filterables } from '#lib/filter'
import type { Relation } from '#lib/model'
import { answersAmong, gapLine, gapsAmong, mapData } from '#lib/views'
import type { Count } from '#lib/views'
import { wordsIn } from '#lib/words'
import { tollNotes } from '../../lib/views/tolls/toll-notes'
import { cellsOf } from '../../lib/exports/rows/columns'
import { collectionsOf } from '../exports/seen'
import { ownProject } from '../project'
import { join, madeUp } from '../ui/made-up'

const names = { source: (id: string) => ({ name: id.toUpperCase() }), document: () => undefined }

/** Three counts by three voices; `a` and `b` lie 2.9 times apart, `b` and `c` 1.6 times. */
function counts() {
  const count = (id: string, said: string) =>
    madeUp({
      id,
      speaker: `voice-${id}`,
      toll: {
        low: 1,
        high: null,
        words: said,
        harm: 'killed',
        group: 'all',
        whoWords: 'all sides',
        scope: 'event',
      },
    }) as Count
  const [a, b, c] = [count('a', 'at least 89'), count('b', 'more than 30'), count('c', '50')]
  const apart = (factor: number) => ({
    kind: 'gap' as const,
    reason: { rule: 'apart' as const, figures: ['x', 'y'] as const, factor },
  })
  join(b, c, apart(1.6))
  join(a, b, apart(2.9))
  return [a, b, c] as const
}

test('counts far apart are pairs, each once, the farthest first, among those that are shown', () => {
  const [a, b, c] = counts()
  const ids = (list: readonly Count[]) => gapsAmong(list).map((gap) => `${gap.a.id}${gap.b.id}`)
  expect(ids([a, b, c])).toEqual(['ab', 'bc'])
  expect(ids([c, b, a])).toEqual(['ab', 'bc'])
  expect(ids([a, c])).toEqual([])
})

test('a gap is told as it was said, by whom, with its factor and that both may hold', () => {
  const [gap] = gapsAmong(counts())
  expect(gapLine(gap!, names, wordsIn('en'))).toBe(
    'at least 89 (VOICE-A), more than 30 (VOICE-B): 2.9 times apart; both may hold',
  )
  expect(gapLine(gap!, names, wordsIn('ar')).replaceAll(/[\u2068\u2069]/g, '')).toBe(
    'at least 89 (VOICE-A)، more than 30 (VOICE-B): النسبة بينهما 1 إلى 2.9، وقد يصح كلاهما',
  )
  const judged = { ...gap!.relation, reason: { rule: 'judgement' as const, why: 'so' } }
  expect(gapLine({ ...gap!, relation: judged }, names, wordsIn('en'))).toBe(
    'at least 89 (VOICE-A), more than 30 (VOICE-B): far apart; both may hold',
  )
})

test('the notes under a ladder tell the gaps between the counts that it draws', () => {
  const [a, b, c] = counts()
  const frame = (...claims: Count[]) =>
    ({ key: 'k', overlaps: [], ladders: [{ body: 'x', steps: [], words: claims }] }) as never
  const gapsOf = (...claims: Count[]) =>
    tollNotes([frame(...claims)], [], [], new Set()).gaps.map((gap) => gap.a.id + gap.b.id)
  expect(gapsOf(a, b, c)).toEqual(['ab', 'bc'])
  expect(gapsOf(b, c)).toEqual(['bc'])
})

test('a denial stands beside every claim that it answers, told from the denial', () => {
  const [denial, act, other] = ['denial', 'act', 'other'].map((id) => madeUp({ id }))
  for (const answered of [act!, other!]) {
    denial!.relations.push({ to: answered.id, kind: 'denies', reason: { rule: 'answers' } })
    answered.relations.push({ to: denial!.id, kind: 'denied-by', reason: { rule: 'answers' } })
  }
  expect(answersAmong([act!, denial!, other!]).map(({ a, b }) => `${a.id} ${b.id}`)).toEqual([
    'denial act',
    'denial other',
  ])
})

/** The five documents, of which two counts are said to lie 1.7 times apart. */
async function withGap() {
  const { project, gazetteer, relations } = await ownProject()
  const [from, to] = [
    'unnamed-b-2025-03-07/mayadeen-mukhtariyeh-30',
    'unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh',
  ] as const
  const gap: Relation = {
    from,
    to,
    kind: 'gap',
    reason: { rule: 'apart', figures: ['over 30 males', '52 Alawite men'], factor: 1.7 },
  }
  const others = relations.filter((one) => !(one.from === from && one.to === to))
  const denial: Relation = { from: to, to: from, kind: 'denies', reason: { rule: 'answers' } }
  const make = (...more: Relation[]) => {
    const all = [...others, ...more]
    return { project, gazetteer, relations: all, map: mapData(project, gazetteer, all) }
  }
  return { from, to, gap: make(gap), denial: make(denial) }
}

test('exports name the counts that lie far from a claim, with how many times, and who denies it', async () => {
  const { from, to, gap, denial } = await withGap()
  const cells = ({ project, gazetteer, map }: typeof gap, id: string) => {
    const records = recordsOf(project, gazetteer)
    const claims = new Map(project.claims.map((claim) => [claim.id, claim]))
    const [row] = exportRows(
      filterables(map.claims, map).filter((claim) => claim.id === id),
      claims,
      records,
    )
    return cellsOf(row!, records)
  }
  expect(exportColumns(gap.project).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['far_from', 'denied_by', 'admitted_by']),
  )
  expect(cells(gap, from).far_from).toBe(`${to} (1.7)`)
  expect(cells(gap, to).far_from).toBe(`${from} (1.7)`)
  expect([cells(denial, from).denied_by, cells(denial, to).denied_by]).toEqual([to, null])
})

test('the OGC API has the gaps as a collection where there are any', async () => {
  const { from, to, gap, denial } = await withGap()
  const gaps = (project: typeof gap) =>
    collectionsOf(project as never).find(({ id }) => id === 'gaps')
  expect(gaps(denial)).toBeUndefined()
  const { length, bytes } = gaps(gap)!
  expect(length).toBe(1)
  const { properties } = JSON.parse(new TextDecoder().decode(bytes)) as {
    properties: Record<string, unknown>
  }
  expect(properties).toMatchObject({
    factor: 1.7,
    claim_a: from,
    claim_b: to,
    reason: expect.stringContaining('over 30 males; 52 Alawite men'),
  })
  expect(properties).not.toHaveProperty('contradiction')
})
