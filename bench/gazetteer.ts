import { existsSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import type { Place } from '#lib/model'
import { measure, weigh } from './gazetteer/measure'
import type { Look, Measured } from './gazetteer/measure'
import { fuse, minisearch, ours, trigram } from './gazetteer/engines'
import { readGeonames, readVariants } from './gazetteer/read-data'
import type { Variant } from './gazetteer/read-data'
import { shuffled } from './shared/seeded'
import { markdownTable, writeBetween } from './shared/report'

/** The seed of halves and samples, so that every run measures the same. */
const SEED = 20250307
/** How many queries the slow peers are asked. */
const SAMPLE = { fuse: 60, minisearch: 400, trigram: 800 }

setFlagsFromString('--expose_gc')
const gc = runInNewContext('gc') as () => void
/** Three times, since array buffers are counted until a later sweep. */
const collect = () => [1, 2, 3].forEach(() => gc())

const data = process.env.GAZETTEER_BENCH_DATA
for (const name of data ? ['geonames-SY.txt', 'toponym-variants.tsv'] : [])
  if (!existsSync(`${data}/${name}`))
    throw new Error(
      `GAZETTEER_BENCH_DATA: '${data}' has no ${name}. Name a folder that has it, or unset the variable to run the fixture.`,
    )
const folder = data || 'bench/fixtures'
const places = readGeonames(readFileSync(`${folder}/geonames-SY.txt`, 'utf8'))
const variants = shuffled(
  readVariants(readFileSync(`${folder}/toponym-variants.tsv`, 'utf8')),
  SEED,
)
const tuned = variants.slice(0, Math.ceil(variants.length / 2))
const rest = variants.slice(tuned.length)

const latin = (list: readonly Variant[]) =>
  list.map((variant) => ({ ...variant, text: variant.latin }))
const arabic = (list: readonly Variant[]) =>
  list.map((variant) => ({ ...variant, text: variant.arabic }))
const withoutArabic = places.flatMap((place): Place[] => {
  const names = place.properties.names.filter((name) => name.script !== 'Arab')
  return names.length > 0 ? [{ ...place, properties: { ...place.properties, names } }] : []
})

const rows: string[][] = [['engine', 'R@1', 'R@5', 'look-ups/s', 'index ms', 'heap MB', 'queries']]
const share = (value: number) => value.toFixed(3)
const whole = (value: number) => Math.round(value).toLocaleString('en')
function report(
  name: string,
  { first, five, perSecond, queries }: Measured,
  built?: { ms: number; bytes: number },
) {
  rows.push([
    name,
    share(first),
    share(five),
    perSecond < 100 ? perSecond.toFixed(1) : whole(perSecond),
    built ? whole(built.ms) : '',
    built ? (built.bytes / 1e6).toFixed(1) : '',
    String(queries),
  ])
  console.error(rows.at(-1)!.join('\t'))
}

const text = packPlaces(places)
const opened = weigh(() => openPack(text), collect)
const built = weigh(() => {
  const pack = openPack(text)
  pack.indexes()
  return pack
}, collect)
const alone = ours(built.made)
const focused = ours(built.made, { focusKm: 14 })
const across = ours(openPack(packPlaces(withoutArabic)))
measure(alone, latin(variants), 2)
report('ours', measure(alone, latin(variants)), built)
report('ours, tuned half', measure(alone, latin(tuned)))
report('ours, other half', measure(alone, latin(rest)))
report('ours, focus 14 km off', measure(focused, latin(variants)))
report('ours, focus, tuned half', measure(focused, latin(tuned)))
report('ours, focus, other half', measure(focused, latin(rest)))
report('ours, Arabic query, Latin names only', measure(across, arabic(variants)))
report('ours, Arabic, tuned half', measure(across, arabic(tuned)))
report('ours, Arabic, other half', measure(across, arabic(rest)))
for (const [name, make] of Object.entries({ trigram, minisearch, fuse }) as [
  'trigram' | 'minisearch' | 'fuse',
  (places: readonly Place[]) => Look,
][]) {
  const peer = weigh(() => make(places), collect)
  const label = { trigram: 'trigrams as in pg_trgm', minisearch: 'minisearch', fuse: 'fuse.js' }[
    name
  ]
  report(
    label,
    measure(peer.made, latin(variants.slice(0, SAMPLE[name])), name === 'trigram' ? 3 : 1),
    peer,
  )
}

const names = places.reduce((sum, place) => sum + place.properties.names.length, 0)
const kept = `Places: ${whole(places.length)}, names: ${whole(names)}. Pack: ${whole(gzipSync(text, { level: 9 }).length / 1000)} kB gzipped, opened in ${whole(opened.ms)} ms, opened and indexed in ${whole(built.ms)} ms.`
const out = `${markdownTable(rows)}\n\n${kept}`
console.log(out)
// The fixture shows that the bench runs; its figures say nothing and are not kept.
if (data) writeBetween('bench/README.md', 'gazetteer', out)
