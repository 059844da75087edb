import { appendFileSync } from 'node:fs'
import { encodeColumns } from '#lib/columns'
import type { EncodedColumns } from '#lib/columns'
import { launch } from '../tests/browser/launch'
import { CONTENDERS } from './map/contenders'
import { host } from './map/host'
import { madeUpColumns } from './map/made-up-columns'
import { madeUpPlaces } from './map/made-up-places'
import { measure } from './map/measure'
import { steps } from './map/steps'
import { summary } from './map/summary'
import type { Summary } from './map/summary'
import { goalTable, loneTable, sizeTable } from './map/tables'
import type { Wire } from './map/tables'
import { columnBytes, geojsonBytes } from './map/wire'
import { machineLine, writeBetween } from './shared/report'

/** The same claims and filters in every run. */
const SEED = 20250307
const PLACES = 3000
const ROUNDS = 4
const EVERYONE = ['1e4', '1e5', '1e6']
const LONE = ['free1e6', '1e7']

/**
 * `--sets=1e6,free1e6 --only=ours,empty --notes=<file>`: a part of the run, which then leaves the
 * README as it is. `--shots=<folder>` keeps pictures.
 */
const asked = (name: string) =>
  process.argv.find((part) => part.startsWith(`--${name}=`))?.slice(name.length + 3)
const only = asked('only')?.split(',')
const sets = asked('sets')?.split(',') ?? [...EVERYONE, ...LONE]

async function main() {
  const found: Summary[] = []
  const wire: Wire[] = []
  const held = new Map<string, EncodedColumns>()
  const server = await host(Object.keys(CONTENDERS), held)
  const browser = await launch()
  const before = machineLine(browser.version())
  try {
    for (const set of sets) {
      const claims = Number(set.replace('free', ''))
      const columns = madeUpColumns(
        claims,
        madeUpPlaces(set.startsWith('free') ? claims : PLACES, SEED),
        SEED,
      )
      const encoded = encodeColumns(columns)
      wire.push({
        set,
        columns: columnBytes(encoded, claims),
        ...(set === '1e6' && { geojson: geojsonBytes(columns) }),
      })
      held.clear()
      held.set(set, encoded)
      const shownAt: number[] = []
      for (const contender of Object.keys(CONTENDERS).filter(
        (name) =>
          (only?.includes(name) ?? true) &&
          (EVERYONE.includes(set) || ['ours', 'empty'].includes(name)),
      )) {
        const one = await measure(
          browser,
          server.url,
          contender,
          set,
          steps(ROUNDS, SEED),
          asked('shots') && `${asked('shots')}/${set}-${contender}.png`,
        )
        for (const [i, { shown }] of (one.filters ?? []).entries())
          if (contender !== 'empty' && shown !== (shownAt[i] ??= shown))
            throw new Error(
              `${contender} shows ${shown} claims at filter ${i} of ${set}, the one before it ${shownAt[i]}. They must be given the same.`,
            )
        found.push(summary(one))
        console.error(JSON.stringify(found.at(-1)))
        if (asked('notes')) appendFileSync(asked('notes')!, `${JSON.stringify(one)}\n`)
      }
    }
  } finally {
    await browser.close()
    server.close()
  }
  const tables = EVERYONE.filter((set) => sets.includes(set))
    .reverse()
    .map(
      (set) =>
        `**${Number(set).toLocaleString('en')} claims**\n\n${sizeTable(found.filter((one) => one.set === set))}`,
    )
  const lone = found.filter((one) => LONE.includes(one.set))
  const out = [
    goalTable(found, wire),
    ...tables,
    ...(lone.length > 0 ? [`**Ours alone**\n\n${loneTable(lone)}`] : []),
    `Milliseconds. ${before}; at the end ${machineLine().split(', ').slice(-2).join(', ')}.`,
  ].join('\n\n')
  console.log(out)
  if (!only && !asked('sets')) writeBetween('bench/README.md', 'map', out)
}

await main()
