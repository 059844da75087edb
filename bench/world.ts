import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import { importPlaces } from '#lib/imports'
import { buildCountryPack } from '#lib/cli/gazetteer/country/build-country'
import { offlineFiles } from '#lib/cli/gazetteer/country/offline-files'
import { markdownTable, writeBetween } from './shared/report'
import { preferring, scoreWorld } from './world/measure'
import { readWorld } from './world/read-world'
import type { WorldName } from './world/read-world'

/** Countries of which the pack's time and size are measured. */
const COUNTRIES = ['SD', 'UA', 'PS', 'CD', 'MM', 'ET', 'HT', 'FJ', 'AF', 'YE']
/** A neighbour with towns of the same names, beside the countries of the file. */
const NEIGHBOURS = ['RU']

const say = (line: string) => console.error(line)
const folder = await mkdtemp(join(tmpdir(), 'bench-world-'))
const sizes: string[][] = [['country', 'places', 'provinces', 'kB gzipped', 'seconds']]
for (const country of COUNTRIES) {
  const { places, kB, seconds, result } = await buildCountryPack({
    folder: join(folder, country),
    countries: [country],
    today: '2026-01-01',
    say,
  })
  const provinces = result.places.filter(({ properties }) => properties.kind === 'governorate')
  sizes.push([country, String(places), String(provinces.length), kB.toFixed(1), seconds.toFixed(1)])
}
const out = [markdownTable(sizes)]

const data = process.env.GAZETTEER_BENCH_DATA
const file = data && join(data, 'world-toponyms.jsonl')
if (file && existsSync(file)) {
  const names = readWorld(file)
  const countries = [...new Set([...names.map(({ country }) => country), ...NEIGHBOURS])]
  const { paths } = await offlineFiles(countries, folder, true, say)
  const { places } = await importPlaces(paths, { curated: [], boxes: new Map() })
  const gazetteerOf = preferring(openPack(packPlaces(places)))
  const rows: string[][] = [['names', 'n', 'R@1', 'R@5', 'sure and wrong']]
  const report = (label: string, list: readonly WorldName[]) => {
    const { names: n, first, five, sureAndWrong } = scoreWorld(list, gazetteerOf)
    const share = (value: number) => (n ? (value / n).toFixed(3) : '')
    rows.push([label, String(n), share(first), share(five), String(sureAndWrong.length)])
    if (sureAndWrong.length) say(`${label}: ${sureAndWrong.join(', ')}`)
  }
  report('all', names)
  report(
    'as English news spell them',
    names.filter(({ query }) => query),
  )
  for (const script of new Set(names.map((name) => name.script)))
    report(
      `other spellings, ${script}`,
      names.filter((name) => !name.query && name.script === script),
    )
  const unknown = names.filter(({ known }) => !known)
  report(`of places that the pack does not hold (${unknown.length})`, unknown)
  out.unshift(
    `${markdownTable(rows)}\n\n${places.length.toLocaleString('en')} places of ${countries.length} countries in one pack; the country of the name is preferred.`,
  )
}
await rm(folder, { recursive: true, force: true })
const text = out.join('\n\n')
console.log(text)
if (file) writeBetween('lib/gazetteer/README.md', 'world', text)
