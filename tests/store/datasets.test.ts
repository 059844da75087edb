import { fold } from '#lib/gazetteer'
import type { ClaimStore } from '#lib/store'
import { syntheticDataset, syntheticFact, syntheticPlaces } from '../../bench/store/synthetic'
import { INJECTIONS, filters, queries } from './queries'
import { reference, sorted, spotsByPlace } from './reference'
import {
  POSTGIS_IN_SQL,
  POSTGIS_ON_NODES,
  POSTGIS_WITH_REPLICAS,
  STORES,
  describeStore,
} from './stores'
import type { Ground } from './stores'
import { expect, fc, runs } from '../property'

const SETTINGS = { id: 'made-up', rows: 700, seed: 20250307, places: 60 }
const CASES = { numRuns: runs(0.4), seed: 20250307 }
const ZOOMS = [0, 4, 7, 9.5, 12, 18, 22]

/** A made-up set, and what a store should answer of it. */
function made(settings = SETTINGS) {
  const { dataset, order } = syntheticDataset(settings)
  const places = syntheticPlaces(settings.places, settings.seed)
  const rows = [...order].map((i, row) => {
    const { claim, facts } = syntheticFact(settings, i)
    return { row, claim, facts, place: places.find(({ key }) => key === facts.place) }
  })
  return { dataset, rows, expected: reference(rows, places) }
}

const { dataset, rows, expected } = made()
const smaller = made({ ...SETTINGS, rows: 40, seed: 3 })

for (const kind of [...STORES, POSTGIS_IN_SQL, POSTGIS_ON_NODES, POSTGIS_WITH_REPLICAS]) {
  describeStore(kind, () => {
    let ground: Ground
    let store: ClaimStore
    beforeAll(async () => {
      ground = await kind.begin()
      store = ground.open()
      await store.load(dataset)
    })
    afterAll(async () => {
      await store?.close()
      await ground?.end()
    })

    test('says what it holds, and that it has it already', async () => {
      expect(await store.datasets()).toEqual([dataset.about])
      expect(await store.names('made-up')).toEqual(dataset.names)
      expect(await store.load(dataset)).toBe('unchanged')
      expect(await store.verify()).toEqual([])
    })

    test('gives the columns back as they came', async () => {
      const columns = (await store.columns('made-up'))!
      expect({ ...columns, place: [...columns.place], profile: [...columns.profile] }).toEqual({
        ...dataset.columns,
        place: [...dataset.columns.place],
        profile: [...dataset.columns.profile],
      })
    })

    test('counts as the naive filter does', async () => {
      await fc.assert(
        fc.asyncProperty(queries, async (query) => {
          expect(sorted((await store.summary('made-up', query))!)).toEqual(
            sorted(expected.summary(query)),
          )
        }),
        CASES,
      )
    })

    test('times of a clock are those that the naive filter leaves on it', async () => {
      await fc.assert(
        fc.asyncProperty(queries, fc.constantFrom('happened', 'said'), async (query, clock) => {
          const of = clock as 'happened' | 'said'
          expect(await store.spans('made-up', query, of)).toEqual(expected.spans(query, of))
        }),
        CASES,
      )
      expect(await store.spans('nowhere', { filter: {} }, 'said')).toBeUndefined()
    })

    test('rows with words are those that a page of them has', async () => {
      for (const words of ['market', 'CONVOY dawn', '100%', 'قصف', 'nowhere said', '']) {
        const { rows: found } = expected.page({ filter: words ? { words } : {} }, { limit: 1000 })
        const mask = (await store.rowsWithWords('made-up', words))!
        expect([...mask.keys()].filter((row) => mask[row] === 1)).toEqual(
          found.map(({ row }) => row),
        )
      }
      expect(await store.rowsWithWords('nowhere', 'market')).toBeUndefined()
    })

    test('its spots are those of the map: sums of the naive filter, gathered, cut at the box', async () => {
      await fc.assert(
        fc.asyncProperty(queries, fc.constantFrom(...ZOOMS), async (query, zoom) => {
          expect(spotsByPlace((await store.spots('made-up', query, zoom))!)).toEqual(
            spotsByPlace(expected.spots(query, zoom)),
          )
        }),
        CASES,
      )
    })

    test('every located claim is in exactly one spot', async () => {
      await fc.assert(
        fc.asyncProperty(filters, fc.constantFrom(...ZOOMS), async (filter, zoom) => {
          const spots = (await store.spots('made-up', { filter }, zoom))!
          const { shown, unlocated } = expected.summary({ filter })
          expect(spots.reduce((sum, { count }) => sum + count, 0)).toBe(shown - unlocated)
          for (const { count, kinds } of spots)
            expect(Object.values(kinds).reduce((sum, one) => sum + one, 0)).toBe(count)
        }),
        CASES,
      )
    })

    test('pages in row order are those of the naive filter, and follow one another to the end', async () => {
      const keys = fc.option(
        fc.uniqueArray(
          fc.nat(64).map((i) => `place-${i}/whole`),
          { maxLength: 6 },
        ),
        { nil: undefined },
      )
      await fc.assert(
        fc.asyncProperty(
          queries,
          fc.integer({ min: 1, max: 50 }),
          fc.nat(800),
          keys,
          async (query, limit, after, places) => {
            const options = { limit, after, ...(places && { places }) }
            expect(await store.page('made-up', query, options)).toEqual(
              expected.page(query, options),
            )
          },
        ),
        CASES,
      )
      const seen: number[] = []
      for (let after: number | undefined = 0; after !== undefined;) {
        const page: Awaited<ReturnType<ClaimStore['page']>> = await store.page(
          'made-up',
          { filter: { kind: { only: ['control'] } } },
          { limit: 37, after },
        )
        seen.push(...page!.rows.map(({ row }) => row))
        after = page!.next
      }
      expect(seen).toEqual(
        rows.filter(({ claim }) => claim.kind === 'control').map(({ row }) => row),
      )
    })

    test('the newest rows come first, and those without a day last', async () => {
      await fc.assert(
        fc.asyncProperty(queries, fc.integer({ min: 1, max: 800 }), async ({ filter }, limit) => {
          expect(await store.newest('made-up', { filter }, limit)).toEqual(
            expected.newest({ filter }, limit),
          )
        }),
        CASES,
      )
      expect(await store.newest('nowhere', { filter: {} }, 5)).toBeUndefined()
    })

    test('details come in the order asked, without rows that do not exist', async () => {
      const asked = [699, 0, 3, 3, 700, -1, 1.5, 2 ** 40]
      expect(await store.details('made-up', asked)).toEqual(
        [699, 0, 3, 3].map((row) => ({ row, claim: rows[row]!.claim })),
      )
      expect(await store.details('made-up', [])).toEqual([])
    })

    test('every claim is found by its id, and nothing else is', async () => {
      for (const { claim } of rows) expect(await store.claim(claim.id)).toEqual(claim)
      for (const id of [
        'made-up/nothing',
        'made-up',
        'nobody/c1',
        '',
        '/',
        ...INJECTIONS,
        ...INJECTIONS.map((text) => `made-up/${text}`),
      ])
        expect([id, await store.claim(id)]).toEqual([id, undefined])
    })

    test('words are found in either script, without case and accents, and as nothing but words', async () => {
      const found = async (words: string) =>
        (await store.summary('made-up', { filter: { words } }))!.shown
      expect(await found('قصف')).toBe(
        rows.filter(({ claim }) => claim.summary.includes('قصف')).length,
      )
      expect(await found('CAFE')).toBe(
        rows.filter(({ claim }) => claim.summary.includes('Café')).length,
      )
      expect(await found('checkpoint_7')).toBe(
        rows.filter(({ claim }) => claim.summary.includes('checkpoint_7')).length,
      )
      expect(await found('checkpoint%7')).toBe(0)
    })

    test.each([
      ['القرية', 'القريه'],
      ['أطراف', 'اطراف'],
      ['قصف', 'قصـــف'],
      ['قَصْف', 'قصف'],
      ['café', 'CAFÉ'],
    ])('“%s” finds what “%s” finds, as names in the gazetteer do', async (one, other) => {
      const found = async (words: string) =>
        (await store.summary('made-up', { filter: { words } }))!.shown
      expect(fold(one)).toBe(fold(other))
      expect(await found(one)).toBeGreaterThan(0)
      expect(await found(one)).toBe(await found(other))
    })

    test('values that are no values choose nothing, and do nothing', async () => {
      for (const value of INJECTIONS) {
        expect(
          (await store.summary('made-up', { filter: { speaker: { only: [value] } } }))!.shown,
        ).toBe(0)
        expect(
          (await store.page('made-up', { filter: {} }, { limit: 1, places: [value] }))!.matched,
        ).toBe(0)
        expect(await store.summary(value, { filter: {} })).toBeUndefined()
      }
      expect((await store.summary('made-up', { filter: {} }))!.total).toBe(700)
    })

    test('of an unknown dataset there is nothing', async () => {
      const query = { filter: {} }
      for (const id of ['nobody', '..', '../made-up', '', 'Made-Up']) {
        expect(
          await Promise.all([
            store.names(id),
            store.columns(id),
            store.summary(id, query),
            store.spots(id, query, 7),
            store.page(id, query, { limit: 5 }),
            store.details(id, [0]),
            store.tile(id, query, { z: 0, x: 0, y: 0 }),
          ]),
        ).toEqual(Array(7).fill(undefined))
        expect(await store.drop(id)).toBe(false)
      }
      expect(await store.verify('nobody')).toEqual([expect.stringContaining("no dataset 'nobody'")])
    })

    test('an empty set is a set', async () => {
      const empty = syntheticDataset({ ...SETTINGS, id: 'empty', rows: 0 }).dataset
      expect(await store.load(empty)).toBe('loaded')
      expect(await store.summary('empty', { filter: {}, box: [0, 0, 90, 90] })).toMatchObject({
        total: 0,
        shown: 0,
        unlocated: 0,
        clocks: { happened: [], said: [] },
      })
      expect(await store.spots('empty', { filter: {} }, 5)).toEqual([])
      expect(await store.page('empty', { filter: { words: 'x' } }, { limit: 5 })).toEqual({
        matched: 0,
        rows: [],
      })
      expect(await store.claim('empty/c0')).toBeUndefined()
      expect(await store.verify('empty')).toEqual([])
    })

    test('another version takes the place of the first, a smaller one too, also for whoever has it open; then it is dropped', async () => {
      const id = 'changing'
      const of = (settings: { rows: number; seed: number }) =>
        syntheticDataset({ ...SETTINGS, ...settings, id }).dataset
      const other = ground.open()
      await store.load(of({ rows: 300, seed: 1 }))
      expect((await other.summary(id, { filter: {} }))!.total).toBe(300)
      expect(await store.load(of({ rows: 20, seed: 2 }))).toBe('loaded')
      expect((await other.summary(id, { filter: {} }))!.total).toBe(20)
      expect(await other.details(id, [20])).toEqual([])
      expect(await store.verify(id)).toEqual([])
      expect(await store.drop(id)).toBe(true)
      expect(await other.summary(id, { filter: {} })).toBeUndefined()
      expect((await store.datasets()).map((about) => about.id)).not.toContain(id)
      await other.close()
    })

    test('a load that fails leaves what was there', async () => {
      const id = 'failing'
      const good = syntheticDataset({ ...SETTINGS, ...{ id, rows: 50 } }).dataset
      await store.load(good)
      const bad = syntheticDataset({ ...SETTINGS, id, rows: 60, seed: 9 }).dataset
      const cut = (count: number, error?: Error) =>
        async function* () {
          let i = 0
          for await (const claim of bad.details()) {
            if (i++ === count) {
              if (error) throw error
              return
            }
            yield claim
          }
        }
      await expect(
        store.load({ ...bad, details: cut(30, new Error('The file broke off.')) }),
      ).rejects.toThrow('The file broke off.')
      await expect(store.load({ ...bad, details: cut(30) })).rejects.toThrow(
        "The dataset 'failing' has 60 rows and only 30 claims. Import it again.",
      )
      await expect(
        store.load({
          ...good,
          about: { ...good.about, version: 'x' },
          columns: bad.columns,
          details: async function* () {
            yield* bad.details()
            yield* bad.details()
          },
        }),
      ).rejects.toThrow('more claims than its 60 rows')
      expect((await store.summary(id, { filter: {} }))!.total).toBe(50)
      expect(await store.verify(id)).toEqual([])
    })

    test('whoever reads while sets are loaded sees a whole one, the old or the new', async () => {
      const id = 'busy'
      const sets = [80, 220].map(
        (count) => syntheticDataset({ ...SETTINGS, id, rows: count, seed: count }).dataset,
      )
      await store.load(sets[0]!)
      const reader = ground.open()
      let [running, seen] = [true, new Set<number>()]
      const reading = (async () => {
        while (running) {
          const page = (await reader.page(id, { filter: {} }, { limit: 500 }))!
          expect(page.rows).toHaveLength(page.matched)
          seen = seen.add(page.matched)
        }
      })()
      for (let i = 1; i <= 6; i++) await store.load(sets[i % 2]!)
      running = false
      await reading
      expect([80, 220]).toEqual(expect.arrayContaining([...seen]))
      await reader.close()
    })

    test('a set made of other numbers answers by its own', async () => {
      await store.load({ ...smaller.dataset, about: { ...smaller.dataset.about, id: 'smaller' } })
      expect(sorted((await store.summary('smaller', { filter: {} }))!)).toEqual(
        sorted(smaller.expected.summary({ filter: {} })),
      )
    })
  })
}
