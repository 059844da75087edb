import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'

let root: string
let file: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-aside-'))
  const store = openStore({ root })
  for (const id of ['broken', 'sound'])
    await store.load(syntheticDataset({ id, rows: 60, seed: 5, places: 4 }).dataset)
  await store.close()
  const folder = join(root, 'data/datasets/broken')
  file = `broken/${readFileSync(join(folder, 'current'), 'utf8').split(' ')[0]}/profiles.arrow`
  const bytes = readFileSync(join(root, 'data/datasets', file))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(root, 'data/datasets', file), bytes)
})
afterAll(() => rmSync(root, { recursive: true }))

/** The routes over the folder, as a server that has just started has them. */
async function routes() {
  process.env.PROJECT_DIR = root
  const { datasetRoute } = await import('../../app/server/dataset/dataset-route')
  const datasets = await import('../../app/server/dataset/datasets')
  const GET = datasetRoute([], (id) => datasets.datasetStore().summary(id, { filter: {} }))
  const ask = (id: string) =>
    GET(new Request(`http://localhost/dataset/${id}/summary`), { params: Promise.resolve({ id }) })
  return { ask, ...datasets }
}

test('a route of a damaged dataset answers 503 with file and cure, is not cached, and others go on', async () => {
  const { ask, datasetAbout, isSetAside, datasetsAside, datasetStore } = await routes()
  const answer = await ask('broken')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(((await answer.json()) as { error: string }).error).toMatch(
    new RegExp(`^${file} has the hash .* Import the file again, or put the dataset back`),
  )
  expect((await ask('sound')).status).toBe(200)
  expect((await ask('nobody')).status).toBe(404)
  // Found once, it is set aside: its page says so, and lists do without it.
  await expect(datasetAbout('broken')).rejects.toThrow(file)
  expect(await Promise.all(['broken', 'sound', 'nobody'].map(isSetAside))).toEqual([
    true,
    false,
    false,
  ])
  expect((await datasetStore().datasets()).map(({ id }) => id)).toEqual(['sound'])
  // A machine that is busy may still be reading the other dataset: that is said, and asked again.
  let aside = await datasetsAside()
  while (aside === 'checking') aside = await datasetsAside()
  expect(aside).toEqual([{ id: 'broken', file, problem: expect.stringContaining('has the hash') }])
})
