import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeColumns, encodeColumns } from '#lib/columns'
import type { GroundSelection } from '#lib/filter'
import type { Claim } from '#lib/model'
import type { ClaimStore } from '#lib/store'
import { filesStore } from '#lib/store'
import { readDatasetParams } from '../../../app/server/dataset/params'
import { columnsEngine } from '../../../app/ui/dense/engine/columns-engine'
import { serverClaims } from '../../../app/ui/dense/engine/server-claims'
import type { DenseEngine } from '../../../app/ui/dense/engine/dense-engine'
import { claimsAtPlace, groundMask, groundOfGlyph } from '../../../app/ui/dense/engine/ground-mask'
import { serverEngine } from '../../../app/ui/dense/engine/server-engine'
import { syntheticDataset } from '../../../bench/store/synthetic'
import { anyFilter, columnsOf, failsNaively, rowFacts } from '../../columns/made-up'
import { expect, fc, runs } from '../../property'

/** What the server's routes answer, from a store: the same paths without a server. */
function fakeServer(store: ClaimStore, version: string) {
  return async (path: string): Promise<Response> => {
    const { pathname } = new URL(path, 'http://localhost')
    const params = readDatasetParams(`http://localhost${path}`, [
      'filter',
      'box',
      'zoom',
      'limit',
      'after',
      'places',
      'rows',
      'v',
    ])
    if ('error' in params) return Response.json(params, { status: 400 })
    expect(params.v).toBe(version)
    const view = ({ id, document }: Claim) => ({ id, outlet: document })
    if (pathname.endsWith('/summary')) {
      const summary = (await store.summary('made-up', params))!
      return Response.json({
        ...summary,
        counts: Object.fromEntries(
          Object.entries(summary.counts).map(([facet, counts]) => [
            facet,
            Object.fromEntries(counts),
          ]),
        ),
      })
    }
    if (pathname.endsWith('/spots'))
      return Response.json({ spots: await store.spots('made-up', params, params.zoom!) })
    if (params.rows)
      return Response.json({
        rows: (await store.details('made-up', params.rows))!.map(({ row, claim }) => ({
          row,
          claim: view(claim),
        })),
      })
    const page = (await store.page('made-up', params, {
      limit: params.limit ?? 100,
      after: params.after,
      places: params.places,
    }))!
    return Response.json({
      ...page,
      rows: page.rows.map(({ row, claim }) => ({ row, claim: view(claim) })),
    })
  }
}

const { dataset } = syntheticDataset({ id: 'made-up', rows: 700, seed: 11, places: 40 })
const root = mkdtempSync(join(tmpdir(), 'claims-map-engines-'))
const store = filesStore(root)
const kept = global.fetch

beforeAll(async () => {
  await store.load(dataset)
  global.fetch = fakeServer(store, dataset.about.version) as typeof fetch
})
afterAll(async () => {
  global.fetch = kept
  await store.close()
  rmSync(root, { recursive: true })
})

/** Waits until an engine has answered. */
const answered = (engine: DenseEngine) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!engine.state().pending) {
        stop()
        resolve()
      }
    }
    const stop = engine.subscribe(look)
    if (!engine.state().pending) queueMicrotask(look)
  })

test('both engines answer the same', async () => {
  const { version } = dataset.about
  const [columns, server] = [
    columnsEngine(
      decodeColumns(encodeColumns(dataset.columns)),
      serverClaims('made-up', version, dataset.columns.length),
    ),
    await serverEngine('made-up', version, new AbortController().signal),
  ]
  server.look({ zoom: 9, box: [-180, -85, 180, 85] })
  for (const filter of [
    {},
    { kind: { only: ['control'] } },
    { happened: '2016-01-01/2017-06-30', speaker: { not: ['source-0'] } },
    { known: '2018-02-01' },
    { known: '2018-02-01', said: '2016-01-01/2017-01-01' },
  ]) {
    columns.ask({ filter })
    server.ask({ filter })
    await answered(server)
    const [a, b] = [columns.state().answer, server.state().answer]
    expect(server.state().error).toBeUndefined()
    expect([b.shown, b.unlocated, b.listed, b.bars.said.counts]).toEqual([
      a.shown,
      a.unlocated,
      a.listed,
      a.bars.said.counts,
    ])
    for (const facet of ['kind', 'type', 'speaker', 'agreement'] as const)
      expect(new Map([...b.counts[facet]].sort())).toEqual(new Map([...a.counts[facet]].sort()))
    expect(b.bars.happened.bins.map((bin) => bin.start)).toEqual(
      a.bars.happened.bins.map((bin) => bin.start),
    )
    const marked = ({ marks }: typeof a) =>
      Array.from({ length: marks.places.length }, (_, place) =>
        claimsAtPlace(marks.counts, place),
      ).reduce((sum, count) => sum + count, 0)
    expect([marked(a), marked(b)]).toEqual([a.shown - a.unlocated, a.shown - a.unlocated])
    const [first, same] = await Promise.all([columns.rows(0, 100), server.rows(0, 100)])
    expect(same.map(({ row, claim }) => [row, claim.id])).toEqual(
      first.map(({ row, claim }) => [row, claim.id]),
    )
    expect((await server.rows(100, 100)).map(({ row }) => row)).toEqual(
      (await columns.rows(100, 100)).map(({ row }) => row),
    )
  }
  server.close()
})

test('what only may have been said by a moment is counted as the naive reading does', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { minLength: 1, maxLength: 40 }), anyFilter, (facts, filter) => {
      const { columns, inOrder } = columnsOf(facts)
      const engine = columnsEngine(columns, serverClaims('x', 'v', columns.length))
      engine.ask({ filter })
      const { answer } = engine.state()
      const passing = inOrder.filter((fact) => failsNaively(filter, fact).length === 0)
      expect(answer.shown).toBe(passing.length)
      if (filter.known === undefined) return expect(answer.bars.said.counts).toBeUndefined()
      const day = filter.known.slice(0, 10)
      // whichever of them are shown, those that were surely said and those that only may have been
      // are counted apart
      const possible = inOrder.filter(
        (fact) => failsNaively({ ...filter, rule: 'possibly' }, fact).length === 0,
      )
      const maybe = possible.filter(({ said }) => {
        const end = said.split('/').at(-1)!
        return end === '..' || end.slice(0, 10) > day
      }).length
      expect(answer.bars.said.counts).toEqual({ said: possible.length - maybe, maybe })
    }),
    { numRuns: runs(0.4) },
  )
})

test('ghosts are all that is only possible, place by place', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { minLength: 1, maxLength: 40 }), anyFilter, (facts, filter) => {
      const { columns, inOrder } = columnsOf(facts)
      const engine = columnsEngine(columns, serverClaims('x', 'v', columns.length))
      engine.ask({ filter })
      const { marks, possible } = engine.state().answer
      const passing = (asked: typeof filter) =>
        inOrder.filter((fact) => failsNaively(asked, fact).length === 0)
      const sure = new Set(passing(filter))
      const maybe = passing({ ...filter, rule: 'possibly' }).filter((fact) => !sure.has(fact))
      expect([marks.possible !== undefined, possible?.shown ?? 0]).toEqual([
        maybe.length > 0,
        maybe.length,
      ])
      if (!marks.possible) return
      for (const [index, place] of columns.places.entries())
        expect(claimsAtPlace(marks.possible, index)).toBe(
          maybe.filter((fact) => fact.place === place.key).length,
        )
    }),
    { numRuns: runs(0.4) },
  )
})

test('a mark’s ground is its places: what is listed is what it counts, from its address alone', () => {
  const engine = columnsEngine(
    dataset.columns,
    serverClaims('made-up', 'v', dataset.columns.length),
  )
  for (const zoom of [4, 8]) {
    for (const filter of [{}, { kind: { only: ['incident'] } }]) {
      engine.ask({ filter })
      const { marks } = engine.state().answer
      const glyphs = marks.declutter(marks.counts, zoom, {
        left: 0,
        top: 0,
        right: 1e9,
        bottom: 1e9,
      })
      for (let glyph = 0; glyph < glyphs.length; glyph++) {
        const places = [...glyphs.glyphOf.keys()].filter((place) => glyphs.glyphOf[place] === glyph)
        const ground = groundOfGlyph(marks, places, zoom) as GroundSelection
        engine.ask({ filter, ground })
        const { listed, ground: said } = engine.state().answer
        expect(listed).toBe(glyphs.count[glyph])
        expect(said!.others).toBe(glyphs.places[glyph]! - 1)
      }
    }
  }
  expect(groundMask(engine.state().answer.marks, { key: 'nowhere/whole' })).toBeUndefined()
})

test('words wait for the server, and a failure says so and can be asked again', async () => {
  const answer = global.fetch
  const engine = columnsEngine(
    dataset.columns,
    serverClaims('made-up', 'v', dataset.columns.length),
  )
  global.fetch = (async () =>
    Response.json(
      { error: 'This dataset was imported anew. Load the page again.' },
      { status: 410 },
    )) as typeof fetch
  engine.ask({ filter: { words: 'market' } })
  expect(engine.state().pending).toBe(true)
  expect(engine.state().answer.shown).toBe(700)
  await answered(engine)
  expect(engine.state().error).toBe('anew')
  const bits = new Uint8Array(88)
  bits[0] = 0b101
  global.fetch = (async () => new Response(bits)) as typeof fetch
  engine.ask({ filter: { words: 'market' } })
  await answered(engine)
  expect(engine.state().answer.shown).toBe(2)
  global.fetch = answer
})
