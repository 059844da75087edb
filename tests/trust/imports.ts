import { gunzipSync, gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { createGazetteer } from '#lib/gazetteer'
import { openTable, readClaims } from '#lib/imports'
import type { Claim } from '#lib/model'
import type { ByteSource } from '../../lib/imports/files/source'
import { diskFile } from '../../lib/imports/disk/disk-file'
import { DAMAGE_NAMES, damaged } from '../damage'
import { IMPORT_SEEDS } from './import-seeds'
import type { Trial } from './trial'
import { watchdog } from './watchdog'

/** What one input may take, in milliseconds: not to read a table of a few rows, but to hang. */
const SLOW = 10_000

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** A file in memory, with what the command has at hand. */
const inMemory = (bytes: Uint8Array): ByteSource => ({
  ...diskFile('in memory'),
  head: async (count) => bytes.subarray(0, count),
  chunks: () => once(bytes),
  gunzipped: async function* () {
    yield gunzipSync(bytes, { maxOutputLength: 1 << 26 })
  },
  whole: async () => bytes,
  beside: async () => undefined,
})

const nowhere = createGazetteer({
  places: [],
  boundaries: { type: 'FeatureCollection', features: [] },
  land: { type: 'FeatureCollection', features: [] },
})

/** Reads a file as an import does: the rows of one that is opened, and what breaks, if anything. */
async function tried(bytes: Uint8Array): Promise<{ rows?: number; loss?: string }> {
  const file = await openTable(inMemory(bytes))
  if ('reason' in file) return {}
  const claims: Claim[] = []
  let [rows, refused] = [0, 0]
  const { report } = await readClaims(
    file,
    {
      ...{ dataset: 'invented', label: 'Invented', gazetteer: nowhere, boxes: new Map() },
      onPlace: () => undefined,
      onRow: () => rows++,
      onRefused: () => refused++,
    },
    {
      push: (claim) => claims.push(claim),
      length: () => claims.length,
      read: (row) => claims[row]!,
    },
  )
  const { read, accepted, refused: counted } = report
  const agree =
    read === accepted + counted &&
    claims.length === accepted &&
    rows === accepted &&
    refused === counted
  return {
    rows: read,
    ...(!agree && {
      loss: `${read} read, ${accepted} accepted, ${counted} refused, ${claims.length} kept`,
    }),
  }
}

/** Damages that leave most of a file as it was. */
const SMALL = ['a bit is flipped', 'a byte is another', 'a byte is added']

/** Bytes with one small damage, or with up to four of any kind. */
function harmed(seed: Uint8Array, random: () => number): Buffer {
  const small = random() < 0.6
  const names = small ? SMALL : DAMAGE_NAMES
  let bytes = Buffer.from(seed)
  for (let times = small ? 1 : 1 + Math.floor(random() * 4); times > 0; times--)
    if (bytes.length > 1)
      bytes = Buffer.from(
        damaged(bytes, names[Math.floor(random() * names.length)]!, random) ?? bytes,
      )
  return bytes
}

/** An archive with one of its files damaged; what is no archive is damaged itself. */
function within(seed: Uint8Array, random: () => number): Buffer {
  if (seed[0] === 0x1f && seed[1] === 0x8b) return gzipSync(harmed(gunzipSync(seed), random))
  if (seed[0] !== 0x50 || seed[1] !== 0x4b) return harmed(seed, random)
  const files = Object.entries(unzipSync(seed))
  const at = Math.floor(random() * files.length)
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        files.map(([name, bytes], i) => [
          name,
          i === at ? new Uint8Array(harmed(bytes, random)) : bytes,
        ]),
      ),
      { level: 0 },
    ),
  )
}

/**
 * Files of incidents of one format, damaged: each is read or refused with a sentence, nothing
 * throws, and what is read is what is accepted and what is refused.
 */
const trialOf = (format: string): Trial => ({
  count: 100_000,
  async run(count, random) {
    const seed = await IMPORT_SEEDS[format]!()
    const found: string[] = []
    const dog = watchdog(SLOW)
    // What nobody waits for ends the process of a command, and is none of the tried promises.
    let [now, left] = [0, 0]
    const leave = (error: unknown) => {
      left++
      found.push(`${now}: nobody waits for: ${(error as Error).stack}`)
    }
    process.on('unhandledRejection', leave)
    let [opened, rows, crashes, losses, slowest] = [0, 0, 0, 0, 0]
    for (let i = 0; i < count; i++) {
      const bytes = random() < 0.5 ? within(seed, random) : harmed(seed, random)
      dog.begin((now = i))
      const start = performance.now()
      try {
        const { rows: read, loss } = await tried(bytes)
        if (read !== undefined) [opened, rows] = [opened + 1, rows + read]
        if (loss !== undefined && ++losses) found.push(`${i}: ${loss}`)
      } catch (error) {
        crashes++
        found.push(`${i}: ${(error as Error).stack}`)
      }
      slowest = Math.max(slowest, performance.now() - start)
      // A promise that is never kept would end the process; the loop has to breathe for timers.
      if (i % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', leave)
    crashes += left
    dog.end()
    return {
      seen: `${opened} read (${rows} rows), ${count - opened} refused, ${crashes} crashes, ${losses} silent losses; the slowest took ${Math.round(slowest)} ms`,
      broken: found,
    }
  },
})

/** A trial of every format of incidents, by name: `imports: GeoJSON`. */
export const importTrials: Readonly<Record<string, Trial>> = Object.fromEntries(
  Object.keys(IMPORT_SEEDS).map((format) => [`imports: ${format}`, trialOf(format)]),
)
