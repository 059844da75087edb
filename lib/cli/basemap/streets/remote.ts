/** A part of a file that a server answers by ranges, with the mark of the file's version. */
export type FetchedBytes = { bytes: Buffer; tag: string }

/** Times that a range is asked for before it is given up. */
const TRIES = 3

/**
 * Fetches bytes of a file by a range request.
 * @throws Error in a sentence when the server has no such file, knows no ranges, or breaks off
 */
export async function fetchRange(
  address: string,
  offset: number,
  length: number,
): Promise<FetchedBytes> {
  const range = `bytes=${offset}-${offset + length - 1}`
  for (let tried = 1; ; tried++) {
    try {
      const response = await fetch(address, { headers: { range } })
      if (response.status === 200)
        throw new Error(`${address} is answered whole, not by ranges. Name another address.`)
      if (response.status !== 206)
        throw new Error(`${address} is answered with ${response.status}. Name another address.`)
      const bytes = Buffer.from(await response.arrayBuffer())
      return { bytes, tag: response.headers.get('etag') ?? '' }
    } catch (caught) {
      // What the server said is final; a broken line, which `fetch` tells by this name, is tried again.
      if ((caught as Error).name !== 'TypeError') throw caught
      if (tried === TRIES)
        throw new Error(`${address} cannot be reached. What was fetched is kept; run again.`)
    }
  }
}
