import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import { importPlaces } from '#lib/imports'
import { offlineFiles } from '#lib/cli/gazetteer/country/offline-files'
import { ADMIN_1, CITIES_500 } from '#lib/cli/shared/data-packages'
import { packageCache } from '#lib/cli/shared/package-cache'
import { preferring, scoreWorld } from '../../bench/world/measure'
import type { WorldScore } from '../../bench/world/measure'
import { readWorld } from '../../bench/world/read-world'
import type { WorldName } from '../../bench/world/read-world'

const FILE = join(process.env.GAZETTEER_BENCH_DATA ?? '', 'world-toponyms.jsonl')
/** A script of which fewer names are there says nothing. */
const ENOUGH = 10
const isCached = [CITIES_500, ADMIN_1].every(({ name, version, files }) =>
  existsSync(join(packageCache(), `${name}@${version}`, files[0])),
)
// The names and the packages lie outside the repository, and no test asks the network.
const where = existsSync(FILE) && isCached ? describe : describe.skip

where('names of the world, as news spell them', () => {
  let score: (names: readonly WorldName[]) => WorldScore
  const names = existsSync(FILE) ? readWorld(FILE) : []

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'world-names-'))
    const countries = [...new Set([...names.map(({ country }) => country), 'RU'])]
    const { paths } = await offlineFiles(countries, folder, true, () => {})
    const { places } = await importPlaces(paths, { curated: [], boxes: new Map() })
    await rm(folder, { recursive: true })
    const gazetteerOf = preferring(openPack(packPlaces(places)))
    score = (list) => scoreWorld(list, gazetteerOf)
  })

  test('are found: first in 95 of 100, among five in 98, and none is surely another place', () => {
    const all = score(names)
    expect(all.sureAndWrong).toEqual([])
    expect(all.first / all.names).toBeGreaterThanOrEqual(0.95)
    expect(all.five / all.names).toBeGreaterThanOrEqual(0.98)
  })

  test.each(
    [...new Set(names.map(({ script }) => script))].filter(
      (script) => names.filter((name) => name.script === script && name.known).length >= ENOUGH,
    ),
  )('in %s script are found first in 85 of 100', (script) => {
    const { first, names: all } = score(names.filter((name) => name.script === script))
    expect(first / all).toBeGreaterThanOrEqual(0.85)
  })
})
