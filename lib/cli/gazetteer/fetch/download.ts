import { unzipSync } from 'fflate'

/** Nothing larger is fetched, packed or unpacked: the largest dump of a country is a third of it. */
const LIMIT = 600_000_000
/** A server that is silent for so long is given up. */
const PATIENCE_MS = 120_000

/** An address as it is, or the same path of a mirror. */
export function through(address: string, mirror: string | undefined): string {
  if (!mirror) return address
  const { pathname, search } = new URL(address)
  return `${mirror.replace(/\/$/, '')}${pathname}${search}`
}

async function ask(address: string, method: 'GET' | 'HEAD'): Promise<Response> {
  const answer = await fetch(address, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: Error) => {
    const cause = (error.cause as Error | undefined)?.message ?? error.message
    throw new Error(`${address} cannot be reached: ${cause}. Try again with a network`)
  })
  if (answer.ok || answer.status === 404) return answer
  throw new Error(`${address} answers ${answer.status} ${answer.statusText}`)
}

/** How many bytes an address holds, as far as its server says; `undefined` where nothing is there. */
export async function sizeOf(address: string): Promise<{ bytes?: number } | undefined> {
  const answer = await ask(address, 'HEAD')
  if (answer.status === 404) return undefined
  const length = answer.headers.get('content-length')
  return length === null ? {} : { bytes: Number(length) }
}

/**
 * What an address holds.
 * @throws Error in a sentence where nothing is there, it cannot be reached, or it is too large
 */
export async function download(address: string): Promise<Uint8Array> {
  const answer = await ask(address, 'GET')
  if (answer.status === 404) throw new Error(`${address} is not there`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part)
    size += part.length
    if (size > LIMIT) throw new Error(`${address} holds more than ${LIMIT / 1e6} MB`)
  }
  return Buffer.concat(parts)
}

/**
 * One file of a zip archive.
 * @throws Error in a sentence where the archive is damaged, too large, or has no such file
 */
export function unzipped(archive: Uint8Array, file: string, address: string): Uint8Array {
  let found: Uint8Array | undefined
  try {
    found = unzipSync(archive, {
      filter: ({ name, originalSize }) => name === file && originalSize <= LIMIT,
    })[file]
  } catch {
    throw new Error(`${address} is a damaged archive. Fetch it again`)
  }
  if (!found) throw new Error(`${address} has no file ${file} of less than ${LIMIT / 1e6} MB`)
  return found
}
