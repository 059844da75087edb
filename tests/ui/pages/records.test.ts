import type { ClaimView, MapData } from '#lib/views'
import { dataAbout } from '../../../lib/views/map/data-about'
import { revisionChains } from '../../../lib/views/source/revision-chains'
import { sourceRecord } from '../../../lib/views/source/source-record'
import { ownProject } from '../../project'
import { expect, fc } from '../../property'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})

const claim = (id: string, more: Partial<ClaimView> = {}) =>
  ({
    id,
    document: id.split('/')[0],
    outlet: 'ap',
    speaker: 'sohr',
    body: 'sohr',
    via: [],
    places: [],
    said: '2025-03-07',
    relations: [],
    ...more,
  }) as unknown as ClaimView
const relation = (kind: ClaimView['relations'][number]['kind'], to: string) => ({
  to,
  kind,
  reason: { rule: 'judgement' as const, why: `${kind}: because` },
})

describe('narrowed data', () => {
  test('names every place, source and document of its claims, and every footprint', () => {
    for (const one of map.claims) {
      const data = dataAbout(map, [one])
      const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id))
      for (const { to } of one.relations) expect(ids(data.claims)).toContain(to)
      for (const kept of data.claims) {
        for (const id of [kept.speaker, kept.outlet, ...kept.via])
          expect(ids(data.sources)).toContain(id)
        for (const { place, part } of kept.places)
          expect([
            ids(data.places).has(place),
            data.footprints[`${place}/${part}`] !== undefined,
          ]).toEqual([true, true])
        expect(ids(data.documents)).toContain(kept.document)
      }
    }
  })

  test('holds no claim that has nothing to do with them', () => {
    const one = map.claims.find(
      ({ id }) => id === 'ap-2025-03-07/qardaha-outside-government-control',
    )!
    expect(dataAbout(map, [one]).claims.map(({ id }) => id)).toEqual(
      [one.id, ...one.relations.map(({ to }) => to)].sort(),
    )
    expect(dataAbout(map, []).sources).toEqual([])
  })
})

describe('revisions', () => {
  const figures = [
    claim('a/71', {
      relations: [
        relation('revised-by', 'b/130'),
        relation('revised-by', 'c/524'),
        relation('repeats', 'b/70'),
      ],
    }),
    claim('b/70', { relations: [relation('revised-by', 'b/130')] }),
    claim('b/130', {
      relations: [
        relation('revises', 'a/71'),
        relation('revises', 'b/70'),
        relation('revised-by', 'c/524'),
      ],
    }),
    claim('c/524', { relations: [relation('revises', 'b/130'), relation('revises', 'a/71')] }),
    claim('d/other'),
  ]

  test('make one chain, in whatever order the claims come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (claims) => {
        expect(
          revisionChains(claims).map((steps) => steps.map((step) => step.map(({ id }) => id))),
        ).toEqual([[['a/71', 'b/70'], ['b/130'], ['c/524']]])
      }),
    )
  })

  test('in a circle end', () => {
    const circle = [
      claim('a/1', { relations: [relation('revises', 'b/1'), relation('revised-by', 'b/1')] }),
      claim('b/1', { relations: [relation('revises', 'a/1'), relation('revised-by', 'a/1')] }),
    ]
    expect(revisionChains(circle).flat(2)).toHaveLength(2)
  })
})

describe('the record of a source', () => {
  const sources = [['sohr'], ['director', 'sohr'], ['ap'], ['sana'], ['jazeera']].map(
    ([id, memberOf]) => ({ id, memberOf }),
  ) as unknown as MapData['sources']
  const claims = [
    claim('b/late', { said: '2025-03-08', relations: [relation('contradicts', 'b/against')] }),
    claim('a/early', {
      speaker: 'director',
      via: ['jazeera'],
      relations: [relation('repeats', 'b/same')],
    }),
    claim('b/same', {
      speaker: 'director',
      outlet: 'ztc',
      said: '2025-03-07T12:00/2025-03-07T18:00',
      relations: [relation('repeats', 'a/early')],
    }),
    claim('b/against', { speaker: 'sana', relations: [relation('contradicts', 'b/late')] }),
  ]
  const record = (id: string) => sourceRecord({ claims, sources }, id)
  const told = (list: ReturnType<typeof record>['cites']) =>
    list.map(({ id, claims: of }) => `${id} ${of.length}`)

  test('is in the order of time, its members’ words among its own', () => {
    expect(record('sohr').says.map(({ id }) => id)).toEqual(['a/early', 'b/same', 'b/late'])
    expect([record('sohr').members, record('director').members]).toEqual([['director'], []])
    expect(record('director').says.map(({ id }) => id)).toEqual(['a/early', 'b/same'])
  })

  test('tells who carries it and whom it carries', () => {
    expect(told(record('sohr').carriedBy)).toEqual(['ap 2', 'jazeera 1', 'ztc 1'])
    expect(told(record('jazeera').cites)).toEqual(['director 1'])
    expect(told(record('ap').cites)).toEqual(['director 1', 'sana 1', 'sohr 1'])
    expect(told(record('sohr').cites)).toEqual([])
    expect(told(record('sohr').repeatedIn)).toEqual(['ap 1', 'ztc 1'])
  })

  test('tells whom it contradicts, each pair once', () => {
    expect(
      record('sohr').contradictions.map(({ claim, relations }) => [
        claim.id,
        ...relations.map(({ to }) => to),
      ]),
    ).toEqual([['b/late', 'b/against']])
    expect(record('sana').contradictions).toHaveLength(1)
    for (const { id } of map.sources)
      for (const { claim, relations } of sourceRecord(map, id).contradictions)
        for (const { to } of relations)
          expect([claim.id === to, map.claims.some((other) => other.id === to)]).toEqual([
            false,
            true,
          ])
  })
})
