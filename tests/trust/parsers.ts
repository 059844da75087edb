import { readFileSync } from 'node:fs'
import { COLUMN_TABLES, decodeColumns, encodeColumns } from '#lib/columns'
import { knownOf, parseQuery } from '#lib/filter'
import { readReleaseLog, readVersions } from '#lib/versions'
import { plainAnswer } from '../../app/server/http/plain-answer'
import { clientOf } from '../../app/server/http/costly-routes'
import { readDatasetParams } from '../../app/server/dataset/params'
import { parseManifest } from '../../lib/store/files/manifest'
import { syntheticDataset } from '../../bench/store/synthetic'
import { DAMAGE_NAMES, damaged } from '../damage'
import { ownProject } from '../project'
import type { Trial } from './trial'

const text = (bytes: Buffer) => bytes.toString('utf8')
const FAULTS_OF_CODE = new Set(['TypeError', 'ReferenceError', 'InternalError'])
/** What one input may take, in milliseconds. */
const SLOW = 1000

/** Each parser with an input that it reads; what is not its own may only end in a sentence. */
async function parsers(): Promise<Record<string, [good: Buffer, parse: (bytes: Buffer) => void]>> {
  const known = knownOf((await ownProject()).map)
  const hash = 'a'.repeat(64)
  const tables = encodeColumns(
    syntheticDataset({ id: 'made-up', rows: 60, seed: 2, places: 5 }).dataset.columns,
  )
  const release = `{"release":1,"date":"2026-01-01","version":"11111111","files":{"a":"${hash}"},"previous":null}\n`
  return {
    query: [
      Buffer.from(
        'kind=control&said=2025-03-07&q=a%20b&at=35.4,35.95,9z&view=compare&compare=ap,sohr',
      ),
      (bytes) => void parseQuery(new URLSearchParams(text(bytes)), known),
    ],
    'parameters of datasets': [
      Buffer.from('http://x/?box=1,2,3,4&zoom=3&places=a/whole&rows=1,2&kind=control'),
      (bytes) =>
        void readDatasetParams(`http://x/?${text(bytes).split('?')[1] ?? ''}`, [
          ...(['filter', 'box', 'zoom', 'places', 'rows'] as const),
        ]),
    ],
    address: [
      Buffer.from('/claim/a%20b/%D8%A7?q=%41&x=1'),
      (bytes) => void plainAnswer('GET', text(bytes)),
    ],
    client: [Buffer.from('::1, 2001:db8::7%eth0'), (bytes) => void clientOf('::1', text(bytes))],
    versions: [
      readFileSync('data/versions.json').subarray(0, 3000),
      (bytes) => void readVersions(text(bytes)),
    ],
    'log of releases': [Buffer.from(release), (bytes) => void readReleaseLog(text(bytes))],
    ...Object.fromEntries(
      COLUMN_TABLES.map((table) => [
        `${table} of a dataset`,
        [
          Buffer.from(tables[table]),
          (bytes: Buffer) => void decodeColumns({ ...tables, [table]: Uint8Array.from(bytes) }),
        ],
      ]),
    ),
    manifest: [
      Buffer.from(JSON.stringify({ 'about.json': { bytes: 1, sha256: hash } })),
      (bytes) => void parseManifest(text(bytes)),
    ],
  }
}

/**
 * Every parser of the server, given damaged inputs: it gives a value or a sentence, soon, and never
 * a fault of the code.
 */
export const inputs: Trial = {
  count: 100_000,
  async run(count, random) {
    const all = Object.entries(await parsers())
    const broken: string[] = []
    let [refused, most] = [0, 0]
    for (let i = 0; i < count; i++) {
      const [name, [good, parse]] = all[i % all.length]!
      let bytes = Buffer.from(good)
      for (let times = 1 + Math.floor(random() * 4); times > 0; times--)
        if (bytes.length > 1)
          bytes = Buffer.from(
            damaged(bytes, DAMAGE_NAMES[Math.floor(random() * DAMAGE_NAMES.length)]!, random) ??
              bytes,
          )
      const start = performance.now()
      try {
        parse(bytes)
      } catch (error) {
        refused++
        const fault = error as Error
        if (FAULTS_OF_CODE.has(fault.name)) broken.push(`${i}: ${name}: ${fault.stack}`)
      }
      if (performance.now() - start > SLOW)
        broken.push(`${i}: ${name}: took ${Math.round(performance.now() - start)} ms`)
      most = Math.max(most, process.memoryUsage.rss())
    }
    return {
      seen: `${refused} refused; at most ${Math.round(most / 2 ** 20)} MB of memory`,
      broken,
    }
  },
}
