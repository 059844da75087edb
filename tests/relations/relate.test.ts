import { readFileSync, writeFileSync } from 'node:fs'
import { topicsOf } from '#lib/model'
import type { Judgement, Relation } from '#lib/model'
import { equationWords } from '#lib/views'
import { wordsIn } from '#lib/words'
import { idleJudgements, mattersOf, relate, sumsOf } from '#lib/relations'
import { laterTotals } from '../later-totals'
import { ownProject } from '../project'
import { worded } from '../reasons'

let project: Awaited<ReturnType<typeof ownProject>>['project']
let relations: Relation[]
beforeAll(async () => {
  const own = await ownProject()
  project = own.project
  relations = own.relations
})
const pair = (list: readonly Relation[], a: string, b: string) =>
  list.find((relation) => [relation.from, relation.to].sort().join() === [a, b].sort().join())
const between = (a: string, b: string) => pair(relations, a, b)
const GOLDEN = 'tests/fixtures/relations/five-documents.txt'

test('every relation among the five documents, by rule (golden file; REGEN=1 rewrites it)', () => {
  const lines = relations
    .map(worded(project))
    .map(
      ({ kind, from, to, reason, weak }) =>
        `${kind} | ${from} | ${to} | ${reason}${weak ? ` | weak: ${weak}` : ''}`,
    )
  if (process.env.REGEN) writeFileSync(GOLDEN, lines.join('\n') + '\n')
  expect(lines).toEqual(readFileSync(GOLDEN, 'utf8').trimEnd().split('\n'))
  expect(project.judgements).toEqual([])
})

test('these are the contradictions of the five documents, and no others', () => {
  const found = relations
    .filter((relation) => relation.kind === 'contradicts')
    .map((relation) => {
      const { from, to, weak } = relation
      return [topicsOf(relation).join(), from, to, weak ? 'weak' : 'full'].join(' ')
    })
  expect(found.sort()).toEqual([
    'holder ap-2025-03-07/clashes-latakia-neighbourhood unnamed-c-2025-03-08/cities-government-control weak',
    'holder ap-2025-03-07/clashes-latakia-neighbourhood ztc-2025-03-07/full-control-latakia weak',
    'holder ap-2025-03-07/outskirts-loyalists ztc-2025-03-07/areas-around-baniyas-secured full',
    'holder unnamed-c-2025-03-08/cities-government-control ztc-2025-03-07/advances-into-tartus weak',
    'holder unnamed-c-2025-03-08/cities-government-control ztc-2025-03-07/fighting-baniyas full',
    'onset ap-2025-03-07/began-ambush-near-jableh unnamed-a-2025-03-07/began-jableh-area full',
    'onset ap-2025-03-07/began-ambush-near-jableh unnamed-b-2025-03-07/checkpoints-jableh full',
    'onset ap-2025-03-07/began-ambush-near-jableh unnamed-c-2025-03-08/began-planned-ambush-jableh full',
    'perpetrator unnamed-a-2025-03-07/villages-stormed unnamed-b-2025-03-07/villages-assaulted full',
    'perpetrator unnamed-a-2025-03-07/villages-stormed unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh full',
  ])
})

test.each([
  ['ap-2025-03-07/sohr-more-than-70', 'ztc-2025-03-07/sohr-70'],
  ['unnamed-a-2025-03-07/sohr-130', 'unnamed-b-2025-03-07/sohr-130'],
  ['unnamed-a-2025-03-07/mayadeen-mukhtariyeh-30', 'unnamed-b-2025-03-07/mayadeen-mukhtariyeh-30'],
  ['unnamed-a-2025-03-07/siege-lifted-latakia', 'ztc-2025-03-07/siege-lifted-latakia'],
])('%s repeats %s: one voice, not two', (a, b) => {
  expect(between(a, b)?.kind).toBe('repeats')
})

test('71, 130, 524: one monitor revises itself', () => {
  const [seventy, hundred, five] = [
    'ap-2025-03-07/sohr-more-than-70',
    'unnamed-a-2025-03-07/sohr-130',
    'unnamed-c-2025-03-08/sohr-524',
  ] as const
  expect(between(seventy, hundred)).toMatchObject({ kind: 'revises', from: hundred })
  expect(between(hundred, five)).toMatchObject({ kind: 'revises', from: five })
  expect(between(seventy, five)).toMatchObject({ kind: 'revises', from: five })
})

test('parts of a count are added up: 311 + 213 = 524 and 35 + 32 + 4 = 71', () => {
  const sums = sumsOf(project.claims, relations, project.places)
  expect(sums.find((sum) => sum.whole === 'unnamed-c-2025-03-08/sohr-524')).toEqual({
    whole: 'unnamed-c-2025-03-08/sohr-524',
    parts: [
      'unnamed-c-2025-03-08/sohr-311-alawite-civilians',
      'unnamed-c-2025-03-08/sohr-213-combatants',
    ],
    figures: [expect.objectContaining({ low: 311 }), expect.objectContaining({ low: 213 })],
    total: 524,
    of: expect.objectContaining({ words: 'some 524' }),
    verdict: 'holds',
  })
  expect(sums.find((sum) => sum.whole === 'ap-2025-03-07/sohr-more-than-70')).toMatchObject({
    figures: [35, 32, 4].map((low) => ({ low, high: low, words: String(low) })),
    total: 71,
    verdict: 'holds',
  })
})

test('a sum that fails is said where the text offers it as one, and is none where nobody does', () => {
  const whole = 'unnamed-c-2025-03-08/sohr-524'
  const sumWith = (more: object, partOf?: string) => {
    const claims = project.claims.map((claim) => {
      if (claim.id === whole) return { ...claim, ...more }
      if (claim.id === 'unnamed-c-2025-03-08/sohr-213-combatants')
        return { ...claim, count: { low: 200, high: 200, words: '200' }, partOf }
      return claim.id === 'unnamed-c-2025-03-08/sohr-311-alawite-civilians'
        ? { ...claim, partOf }
        : claim
    })
    return sumsOf(claims, relate(claims, project), project.places).find(
      (one) => one.whole === whole,
    )
  }
  expect(sumWith({})).toBeUndefined()
  expect(sumWith({}, whole)).toMatchObject({ verdict: 'some', total: 511 })
  expect(sumWith({ partsAreAll: true }, whole)).toMatchObject({ verdict: 'fails', total: 511 })
  expect(sumWith({ count: { low: 500, high: 510, words: 'some 500' } }, whole)).toMatchObject({
    verdict: 'fails',
    total: 511,
  })
  expect(sumWith({ count: { low: 500, high: 511, words: 'some 500' } }, whole)).toMatchObject({
    verdict: 'holds',
    total: 511,
  })
})

test.each([
  [
    'ap-2025-03-07/outskirts-loyalists',
    'unnamed-c-2025-03-08/cities-government-control',
    'outskirts are not the town, and it is one speaker',
  ],
  [
    'ap-2025-03-07/outskirts-loyalists',
    'ztc-2025-03-07/fighting-baniyas',
    'outskirts are not the town',
  ],
  [
    'unnamed-b-2025-03-07/villages-assaulted',
    'unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh',
    'one voice',
  ],
  [
    'unnamed-b-2025-03-07/individual-violations-coast',
    'ztc-2025-03-07/convoys-sent-into-coast',
    'a region pins no act down',
  ],
  [
    'unnamed-a-2025-03-07/authorities-lost-neighbourhoods',
    'unnamed-c-2025-03-08/cities-government-control',
    'the place is inferred',
  ],
])('%s does not contradict %s: %s', (a, b) => {
  expect(between(a, b)?.kind).not.toBe('contradicts')
})

test('claims about one matter gather; a state over four cities is a matter in each', () => {
  const { list, of } = mattersOf(project.claims, relations)
  const byId = new Map(project.claims.map((claim) => [claim.id, claim]))
  const villages = list.find((matter) =>
    matter.claims.includes('unnamed-a-2025-03-07/villages-stormed'),
  )!
  expect(villages.claims).toEqual([
    'unnamed-a-2025-03-07/mayadeen-mukhtariyeh-30',
    'unnamed-a-2025-03-07/villages-stormed',
    'unnamed-b-2025-03-07/mayadeen-mukhtariyeh-30',
    'unnamed-b-2025-03-07/villages-assaulted',
    'unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh',
  ])
  const cities = byId.get('unnamed-c-2025-03-08/cities-government-control')!
  const matters = ['latakia', 'baniyas', 'jableh', 'tartus'].map((place) => of(cities, place))
  expect(new Set(matters).size).toBe(4)
  expect(of(cities, 'baniyas')).toBe(of(byId.get('ztc-2025-03-07/fighting-baniyas')!))
})

test('later totals: the step to four governorates widens, the next ones revise, and every split adds up', async () => {
  const later = await laterTotals()
  expect(later.issues).toEqual([])
  const id = (claim: string) => `fixture-2025-03-${claim}`
  expect(
    worded(later.project)(
      pair(later.relations, id('11/sohr-1225-civilians'), id('09/sohr-745-civilians'))!,
    ),
  ).toMatchObject({
    kind: 'widens',
    from: id('11/sohr-1225-civilians'),
    reason: expect.stringContaining('Hama Governorate and Homs Governorate enter'),
  })
  expect(
    pair(later.relations, id('12/sohr-1383-civilians'), id('11/sohr-1225-civilians')),
  ).toMatchObject({ kind: 'revises', from: id('12/sohr-1383-civilians') })
  expect(
    pair(later.relations, id('14/sohr-1476-civilians'), id('12/sohr-1383-civilians')),
  ).toMatchObject({ kind: 'revises', from: id('14/sohr-1476-civilians') })
  expect(
    sumsOf(later.project.claims, later.relations, later.project.places).map((sum) => [
      equationWords(sum, wordsIn('en')),
      sum.verdict,
    ]),
  ).toEqual([
    ['658 + 384 + 171 + 12 = 1,225', 'holds'],
    ['683 + 433 + 255 + 12 = 1,383', 'holds'],
    ['735 + 466 + 262 + 13 = 1,476', 'holds'],
  ])
  expect(later.relations.filter((relation) => relation.kind === 'contradicts')).toEqual([])
})

describe('signed judgements', () => {
  const coder = { by: 'a reader', on: '2026-11-21' }
  const contradiction = {
    from: 'unnamed-a-2025-03-07/villages-stormed',
    to: 'unnamed-b-2025-03-07/villages-assaulted',
  }
  const judge = (...judgements: Judgement[]) => relate(project.claims, { ...project, judgements })

  test('one dropped is set aside and shown with what the rule says', () => {
    const found = pair(
      judge({ change: 'drop', ...contradiction, why: 'two raids', coder }),
      contradiction.from,
      contradiction.to,
    )
    expect(found).toEqual({
      ...contradiction,
      kind: 'set-aside',
      reason: { rule: 'judgement', why: 'two raids' },
      judged: { ...coder, was: 'contradicts' },
    })
  })

  test('one is retyped, and one is added where no rule sees it, in the direction given', () => {
    const list = judge(
      { change: 'retype', kind: 'same-matter', ...contradiction, why: 'two raids', coder },
      {
        change: 'add',
        kind: 'widens',
        from: 'ztc-2025-03-07/battlegrounds-unnamed',
        to: 'ap-2025-03-07/outskirts-loyalists',
        why: 'the same fronts',
        coder,
      },
    )
    expect(pair(list, contradiction.from, contradiction.to)).toMatchObject({
      kind: 'same-matter',
      judged: { was: 'contradicts' },
    })
    expect(
      pair(list, 'ztc-2025-03-07/battlegrounds-unnamed', 'ap-2025-03-07/outskirts-loyalists'),
    ).toEqual({
      from: 'ztc-2025-03-07/battlegrounds-unnamed',
      to: 'ap-2025-03-07/outskirts-loyalists',
      kind: 'widens',
      reason: { rule: 'judgement', why: 'the same fronts' },
      judged: coder,
    })
    expect(list).toHaveLength(relations.length + 1)
  })

  test('one that changes nothing is named', () => {
    const idle: Judgement[] = [
      {
        change: 'drop',
        from: 'ap-2025-03-07/clashes-coast',
        to: 'ztc-2025-03-07/sohr-70',
        why: 'w',
        coder,
      },
      { change: 'add', kind: 'contradicts', ...contradiction, why: 'w', coder },
    ]
    expect(
      idleJudgements(relations, [...idle, { change: 'drop', ...contradiction, why: 'w', coder }]),
    ).toEqual(idle)
  })
})
