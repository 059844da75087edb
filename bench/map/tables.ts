import { markdownTable } from '../shared/report'
import { CONTENDERS } from './contenders'
import type { Summary } from './summary'

/** Bytes a claim on the wire, gzipped, by set; of GeoJSON where it was written for comparison. */
export type Wire = { set: string; columns: number; geojson?: number }

const ms = (value: number | undefined) =>
  value === undefined ? '' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
const pair = (a: number | undefined, b: number | undefined) =>
  a === undefined ? '' : `${ms(a)} / ${ms(b)}`
const times = (value: number | undefined, ours: number | undefined) =>
  value === undefined || !ours || value < 0.2 ? '' : `${ms(value / ours)}×`

/** All contenders at one size; the ratio to ours stands in front. */
export function sizeTable(all: readonly Summary[]): string {
  const ours = all.find(({ contender }) => contender === 'ours')
  const head = [
    'contender',
    'filter to canvas, times ours',
    'filter to canvas p50 / p95',
    'filter to frame p50 / p95',
    'first draw, times ours',
    'first draw',
    'zoom to frame p50 / p95',
    'drag frame p95 / longest',
    'heap and buffers MB',
    'slowed 4×: filter to frame p95',
    'slowed 4×: drag p95',
    'not reached',
  ]
  return markdownTable([
    head,
    ...all.map((one) => [
      CONTENDERS[one.contender]!,
      times(one.canvas50, ours?.canvas50),
      pair(one.canvas50, one.canvas95) +
        (one.filters > 0 && one.filters < 40 ? ` (${one.filters})` : ''),
      pair(one.frame50, one.frame95),
      times(one.first, ours?.first),
      ms(one.first),
      pair(one.zoom50, one.zoom95),
      pair(one.drag95, one.dragMost),
      one.heap === undefined ? '' : one.heap.toFixed(1),
      ms(one.slowFrame95),
      ms(one.slowDrag95),
      one.ended ?? '',
    ]),
  ])
}

type Goal = {
  what: string
  peers: string
  goal: string
  measured: string
  met: boolean | undefined
}

/** The goals, each with what this run measured; a figure that is missing is no goal met. */
export function goalTable(all: readonly Summary[], wire: readonly Wire[]): string {
  const at = (set: string, contender: string) =>
    all.find((one) => one.set === set && one.contender === contender)
  const [ours, floor, ten, tenFloor, free] = [
    at('1e6', 'ours'),
    at('1e6', 'empty'),
    at('1e7', 'ours'),
    at('1e7', 'empty'),
    at('free1e6', 'ours'),
  ]
  const peer = (name: string, field: 'canvas50' | 'frame95' | 'first' | 'heap') =>
    `${CONTENDERS[name]!.split(/[ ,]/)[0]} ${ms(at('1e6', name)?.[field]) || (at('1e6', name)?.ended ?? 'not run')}`
  const ratio = (a: number | undefined, b: number | undefined) =>
    a === undefined || !b ? undefined : a / b
  const [bySuper, byPrune] = [
    ratio(at('1e6', 'supercluster')?.canvas50, ours?.canvas50),
    ratio(at('1e6', 'prunecluster')?.canvas50, ours?.canvas50),
  ]
  const under = (value: number | undefined, most: number) =>
    value === undefined ? undefined : value <= most
  const both = (...parts: (boolean | undefined)[]) =>
    parts.includes(undefined) ? undefined : parts.every(Boolean)
  const bytes = wire.find(({ set }) => set === '1e6')
  const goals: Goal[] = [
    {
      what: 'filter to canvas written, p50',
      peers: `${peer('supercluster', 'canvas50')}; ${peer('prunecluster', 'canvas50')}; ${peer('leaflet-canvas', 'canvas50')}; ${peer('markercluster', 'canvas50')}`,
      goal: '≥ 50× supercluster, ≥ 20× PruneCluster',
      measured: `${ms(bySuper)}×, ${ms(byPrune)}×: ${ms(ours?.canvas50)} ms; free coordinates ${ms(free?.canvas50)} ms`,
      met: both(
        bySuper === undefined ? undefined : bySuper >= 50,
        byPrune === undefined ? undefined : byPrune >= 20,
      ),
    },
    {
      what: 'filter to next frame, p95',
      peers: `${peer('leaflet-canvas', 'frame95')}; ${peer('supercluster', 'frame95')}`,
      goal: '≤ 33 ms, ≤ 2× an empty map’s frame',
      measured: `${ms(ours?.frame95)} ms, ${ratio(ours?.frame95, floor?.frame95)?.toFixed(2)}×`,
      met: both(under(ours?.frame95, 33), under(ratio(ours?.frame95, floor?.frame95), 2)),
    },
    {
      what: 'drag frame, p95 and longest',
      peers: `Leaflet ${pair(at('1e6', 'leaflet-canvas')?.drag95, at('1e6', 'leaflet-canvas')?.dragMost)}`,
      goal: '≤ 1.15× an empty map, ≤ 40 ms',
      measured: `${ratio(ours?.drag95, floor?.drag95)?.toFixed(2)}×, ${ms(ours?.dragMost)} ms`,
      met: both(under(ratio(ours?.drag95, floor?.drag95), 1.15), under(ours?.dragMost, 40)),
    },
    {
      what: 'first draw after data',
      peers: `${peer('markercluster', 'first')}; ${peer('leaflet-canvas', 'first')}; ${peer('supercluster', 'first')}`,
      goal: '≤ 150 ms',
      measured: `${ms(ours?.first)} ms; decoding Arrow before it ${ms(ours?.decode)} ms`,
      met: under(ours?.first, 150),
    },
    {
      what: 'heap and buffers, MB',
      peers: `${peer('markercluster', 'heap')}; ${peer('leaflet-canvas', 'heap')}; ${peer('supercluster', 'heap')}`,
      goal: '≤ 40',
      measured: ms(ours?.heap),
      met: under(ours?.heap, 40),
    },
    {
      what: 'slowed 4×: filter to frame p95, drag p95',
      peers: '',
      goal: '≤ 50, ≤ 25 ms',
      measured: `${ms(ours?.slowFrame95)}, ${ms(ours?.slowDrag95)} ms (an empty map: ${ms(floor?.slowFrame95)}, ${ms(floor?.slowDrag95)})`,
      met: both(under(ours?.slowFrame95, 50), under(ours?.slowDrag95, 25)),
    },
    {
      what: '10,000,000: filter to frame p95, drag p95',
      peers: 'nobody',
      goal: '≤ 25, ≤ 18 ms',
      measured: `${ms(ten?.frame95)}, ${ms(ten?.drag95)} ms (an empty map: ${ms(tenFloor?.frame95)}, ${ms(tenFloor?.drag95)})`,
      met: both(under(ten?.frame95, 25), under(ten?.drag95, 18)),
    },
    {
      what: 'bytes a claim on the wire, gzip',
      peers: `GeoJSON ${bytes?.geojson?.toFixed(1)}`,
      goal: '≤ 4',
      measured: wire
        .map(
          ({ set, columns }) =>
            `${columns.toFixed(2)} at ${Number(set.replace('free', '')).toLocaleString('en')}${set.startsWith('free') ? ', free coordinates' : ''}`,
        )
        .join('; '),
      met: under(bytes?.columns, 4),
    },
  ]
  return markdownTable([
    ['at 1,000,000, this run', 'peers, this run', 'goal', 'ours', ''],
    ...goals.map(({ what, peers, goal, measured, met }) => [
      what,
      peers,
      goal,
      measured,
      met === undefined ? 'not measured' : met ? 'met' : '**missed**',
    ]),
  ])
}

/** What only ours does: ten million, and every claim at its own coordinate. */
export function loneTable(all: readonly Summary[]): string {
  const head = [
    'set',
    'map',
    'decoding',
    'first draw',
    'filter to canvas p50 / p95',
    'filter to frame p50 / p95',
    'zoom to frame p50 / p95',
    'drag frame p95 / longest',
    'heap and buffers MB',
    'slowed 4×: filter to frame p95',
    'slowed 4×: drag p95',
    'not reached',
  ]
  return markdownTable([
    head,
    ...all.map((one) => [
      `${Number(one.set.replace('free', '')).toLocaleString('en')}${one.set.startsWith('free') ? ', each at its own coordinate' : ''}`,
      CONTENDERS[one.contender]!,
      ms(one.decode),
      ms(one.first),
      pair(one.canvas50, one.canvas95),
      pair(one.frame50, one.frame95),
      pair(one.zoom50, one.zoom95),
      pair(one.drag95, one.dragMost),
      one.heap?.toFixed(1) ?? '',
      ms(one.slowFrame95),
      ms(one.slowDrag95),
      one.ended ?? '',
    ]),
  ])
}
