import { gzipSync } from 'node:zlib'
import { encodeColumns } from '#lib/columns'
import type { EncodedColumns } from '#lib/columns'
import { launch } from '../tests/browser/launch'
import { host } from './map/host'
import { madeUpColumns } from './map/made-up-columns'
import { madeUpPlaces } from './map/made-up-places'
import { measure } from './map/measure'
import { steps } from './map/steps'

const SEED = 20250307
const PLACES = 3000
const asked = (name: string) => process.argv.find((part) => part.startsWith(`--${name}=`))?.split('=')[1]?.split(',')
const contenders = asked('only') ?? ['empty', 'ours', 'supercluster', 'prunecluster', 'leaflet-canvas', 'markercluster', 'react-leaflet']
const sizes = asked('sizes') ?? ['1e4', '1e5', '1e6']

const sets = new Map<string, EncodedColumns>()
for (const size of sizes) {
  const n = Number(size.replace('free', ''))
  sets.set(size, encodeColumns(madeUpColumns(n, madeUpPlaces(size.includes('free') ? n : PLACES, SEED), SEED)))
  const z = Object.values(sets.get(size)!).reduce((s, b) => s + gzipSync(b).length, 0)
  console.error(size, 'bytes/claim', z / n)
}
const { url, close } = await host(contenders, sets)
const browser = await launch()
const pc = (l: number[], p: number) => [...l].sort((a, b) => a - b)[Math.min(l.length - 1, Math.floor(l.length * p))]
const f = (x: number | undefined) => x === undefined ? '-' : x.toFixed(1)
for (const set of sizes) for (const contender of contenders) {
  const m = await measure(browser, url, contender, set, steps(4, SEED), asked('shot')?.[0])
  const dr = (m.drags ?? []).map((d) => [f(pc(d, .95)), f(Math.max(...d)), d.length])
  console.log(set, contender, 'decode', f(m.decode), 'first', f(m.first?.canvas), f(m.first?.frame), 'filter canvas', m.filters && [.5, .95].map((p) => f(pc(m.filters!.map((x) => x.canvas), p))).join('/'), 'frame', m.filters && [.5, .95].map((p) => f(pc(m.filters!.map((x) => x.frame), p))).join('/'), 'n', m.filters?.length,
    'zoom', m.zooms && [.5, .95].map((p) => f(pc(m.zooms!.map((x) => x.canvas), p))).join('/'), m.zooms && f(pc(m.zooms.map((x) => x.frame), .95)), 'drag', JSON.stringify(dr), 'heap', f((m.heapBytes ?? 0) / 1e6), 'slow', m.slow && [f(pc(m.slow.filters.map((x) => x.frame), .95)), JSON.stringify(m.slow.drags.map((d) => [f(pc(d, .95)), f(Math.max(...d))]))].join(' '), m.ended ?? '', 'shown', m.filters?.map((x) => x.shown).slice(0, 3))
}
await browser.close()
close()
