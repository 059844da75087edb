import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { foreignTexts } from '#lib/imports'
import type { ForeignText } from '#lib/imports'
import { FETCH_LIMITS, fetchPage } from './fetch-page'
import type { FetchLimits } from './fetch-page'

/** A file that somebody gives, or an address that somebody asks to be fetched. */
export type ForeignSource =
  { path: string } | { name: string; bytes: Uint8Array } | { address: string }

/** What a file or a page holds: its texts, its bytes as they came, and whence a page came. */
export type ForeignRead = {
  name: string
  texts: ForeignText[]
  bytes: Uint8Array
  /** Of a page: every address on the way, the last being where it was, and what the server says it is. */
  fetched?: { addresses: string[]; type: string }
}

/** Whether a word on the command line is an address and not a file. */
export const isWebAddress = (source: string): boolean => /^https?:\/\//i.test(source)

async function fetched(address: string, limits: FetchLimits) {
  const { addresses, bytes, type } = await fetchPage(address, limits)
  const end = /pdf/.test(type) ? '.pdf' : /html/.test(type) ? '.html' : ''
  const name = `${basename(new URL(addresses.at(-1)!).pathname)}${end}`
  return { name, bytes, fetched: { addresses, type } }
}

/**
 * Reads the texts of a file, or of a page that is fetched on this word alone, within limits.
 * @throws Error in one sentence that names the file or the address
 */
export async function readForeign(
  source: ForeignSource,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<ForeignRead> {
  const given =
    'address' in source
      ? await fetched(source.address, limits)
      : 'path' in source
        ? { name: basename(source.path), bytes: await readFile(source.path) }
        : source
  const { texts } = await foreignTexts(given.bytes, given.name)
  return { ...given, texts }
}
