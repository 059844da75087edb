import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { shortSha256 } from '#lib/util/sha256'
import type { MapData } from '#lib/views'
import type { LanguageId } from '#lib/words'
import { MOUNT } from '../ui/base/mount'
import { keepSent } from '../ui/base/sent-records'
import { loadProject } from './project'

type Sent = { name: string; zipped: Promise<Buffer<ArrayBuffer>> }
/** Records as they are sent, made once. */
const sent = new WeakMap<MapData, Sent>()

function sentOf(map: MapData): Sent {
  const found = sent.get(map)
  if (found) return found
  const text = JSON.stringify(map)
  const made = {
    name: shortSha256(text),
    zipped: promisify(gzip)(text) as Promise<Buffer<ArrayBuffer>>,
  }
  sent.set(map, made)
  return made
}

/**
 * Lets a page have the records that it is made from, and returns their address for
 * `useSentRecords`. The address changes with them, so that page and records are of one version.
 */
export function sendRecords(map: MapData, lang: LanguageId): string {
  const path = `${MOUNT}/records?lang=${lang}&v=${sentOf(map).name}`
  keepSent(path, map)
  return path
}

/**
 * The records in a language, gzipped, as they are now, with their name in `sendRecords`'s address.
 */
export async function sentRecords(lang: LanguageId): Promise<Sent> {
  return sentOf((await loadProject()).mapIn(lang))
}
