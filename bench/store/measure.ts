import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '../../lib/store'
import type { Box } from '#lib/geo'
import { addDays } from '#lib/util'
import type { ClaimStore, DatasetQuery } from '../../lib/store'
import { seeded } from '../shared/seeded'
import { getMany } from './get-many'
import { syntheticDataset } from './synthetic'

/**
 * What a process is to do: load a set, or read it. Without `url` the store is files. `load` is what
 * loading measured, handed on.
 */
export type Task = {
  root: string
  url?: string
  rows: number
  step?: 'load' | 'read'
  load?: Measured['load']
}

/** Times in ms. */
export type Quantiles = { p50: number; p99: number }
/** What was measured of a store at a size. */
export type Measured = {
  load: { rowsPerSecond: number; peakMB: number }
  open: number
  spots: Quantiles
  page: Quantiles
  summary: Quantiles
  all: Quantiles
  words: Quantiles
  claim: Quantiles
  http: Quantiles & { perSecond: number }
  peakMB: number
}

/** The same set and the same questions in every run. */
const SEED = 20250307
const DAYS = 3000
const settings = (rows: number) => ({
  id: `made-${rows}`,
  rows,
  seed: SEED,
  places: 5000,
  sources: 200,
  days: DAYS,
})
const peak = () => process.resourceUsage().maxRSS / 1024

/** Does a task. */
export async function measureStore(task: Task): Promise<Measured> {
  const { root, url, rows, step, load } = task
  const store = openStore({ root, url })
  try {
    return step === 'load'
      ? ({ load: await measureLoad(store, rows) } as Measured)
      : await measureReads(store, rows, load!)
  } finally {
    await store.close()
  }
}

/** Claims that are made to tell how long that takes, which is taken off. */
const MADE = 1_000_000

/**
 * Claims are made while they are loaded, and the time of making them is taken off: of all of them up
 * to a million, else as many times that of a million. Each million that is loaded is told.
 */
async function measureLoad(store: ClaimStore, rows: number): Promise<Measured['load']> {
  const { dataset } = syntheticDataset(settings(rows))
  const making = performance.now()
  let some = 0
  for await (const claim of dataset.details()) {
    void claim
    if (++some === MADE) break
  }
  const made = ((performance.now() - making) * rows) / some
  const started = performance.now()
  await store.load(dataset, (loaded) => {
    if (loaded % MADE === 0)
      console.error(`${loaded} rows after ${Math.round((performance.now() - started) / 1000)} s`)
  })
  return { rowsPerSecond: rows / ((performance.now() - started - made) / 1000), peakMB: peak() }
}

/** The made-up set of a size, called as the set of `named` rows is. */
export const madeSet = (rows: number, named = rows) =>
  syntheticDataset({ ...settings(named), rows }).dataset

/** A screen of some 2 by 1.3 degrees somewhere on the ground of the set, and two months. */
export function madeQuestion(random: () => number): { query: DatasetQuery; box: Box } {
  const [west, south] = [35.5 + random() * 4, 32.5 + random() * 3.2]
  const box: Box = [west, south, west + 2, south + 1.3]
  const first = Math.floor(random() * (DAYS - 60))
  const day = (number: number) => addDays('2015-01-01', number)
  return { box, query: { filter: { happened: `${day(first)}/${day(first + 60)}` }, box } }
}

async function times(count: number, ask: (i: number) => Promise<unknown>): Promise<Quantiles> {
  for (let i = 0; i < Math.min(5, count / 4); i++) await ask(-1 - i)
  const all: number[] = []
  for (let i = 0; i < count; i++) {
    const started = performance.now()
    await ask(i)
    all.push(performance.now() - started)
  }
  all.sort((a, b) => a - b)
  return { p50: all[Math.floor(count / 2)]!, p99: all[Math.floor(count * 0.99)]! }
}

async function measureReads(
  store: ClaimStore,
  rows: number,
  load: Measured['load'],
): Promise<Measured> {
  const { id } = settings(rows)
  const opening = performance.now()
  await store.spots(id, { filter: {} }, 6)
  const open = performance.now() - opening
  const asked = Array.from({ length: 320 }, (_, i) => madeQuestion(seeded(SEED + i)))
  const of = (i: number) => asked[i < 0 ? 320 + i : i]!
  const random = seeded(SEED)
  const spots = await times(300, (i) => store.spots(id, of(i).query, 9))
  const page = await times(300, (i) =>
    store.page(
      id,
      {
        ...of(i).query,
        filter: { ...of(i).query.filter, speaker: { only: [`source-${Math.abs(i) % 20}`] } },
      },
      { limit: 100 },
    ),
  )
  const summary = await times(100, (i) => store.summary(id, of(i).query))
  const all = await times(20, (i) =>
    store.summary(id, { filter: i % 2 ? {} : { kind: { only: ['incident'] } } }),
  )
  const words = await times(20, (i) =>
    store.summary(id, {
      filter: {
        words: `(${Math.floor(random() * rows)})`,
        ...(i % 2 && { kind: { only: ['incident'] } }),
      },
    }),
  )
  const claim = await times(300, () => store.claim(`${id}/c${Math.floor(random() * rows)}`))
  const http = await measureHttp(store, id, rows)
  return { load, open, spots, page, summary, all, words, claim, http, peakMB: peak() }
}

/**
 * Pages over HTTP, as a route would write them: 20 connections, each with its next request as soon
 * as the last is answered.
 */
async function measureHttp(store: ClaimStore, id: string, rows: number): Promise<Measured['http']> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://localhost')
    void store
      .page(
        id,
        { filter: { happened: searchParams.get('happened')! } },
        { limit: 100, after: Number(searchParams.get('after')) },
      )
      .then((page) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(page))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const random = seeded(SEED)
  const urls = Array.from(
    { length: 1000 },
    () =>
      `http://127.0.0.1:${port}/dataset/${id}/claims?happened=${madeQuestion(random).query.filter.happened}&after=${Math.floor(random() * rows * 0.1)}`,
  )
  const answered = await getMany(urls, 20)
  server.close()
  return answered
}
