import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Bytes that kept pages may take together; the one asked for longest ago makes room. */
const MOST_BYTES = 64 * 1024 * 1024
/** The most bytes of one: a page of a hundred claims takes a quarter. Longer ones are rarely asked twice. */
const LARGEST_BYTES = 1024 * 1024
/** A page is hardly larger than at the usual level, and packed in half the time. */
const GZIP_LEVEL = 4

type Answer = { status: number; body: readonly Uint8Array[] }
/** A page of claims as it is sent, and how it is had gzipped, once for all who take it so. */
export type KeptPage<A extends Answer> = Omit<A, 'body'> & {
  body: readonly [Buffer<ArrayBuffer>]
  zipped: () => Promise<Buffer<ArrayBuffer>>
}

/**
 * Keeps pages of claims as bytes, by what they were made of and their address. An answer of another
 * status than 200 is made anew each time, and so is a long one. Whoever asks for a page while it is
 * made shares it.
 * @param mostBytes of all of them together
 * @param largestBytes of one, before it is gzipped
 * @returns the page of an address; `of` is the object that it is made of, which is another where the
 * page is
 */
export function keptPages(mostBytes = MOST_BYTES, largestBytes = LARGEST_BYTES) {
  const kept = new Map<string, { page: Promise<KeptPage<Answer>>; bytes: number }>()
  const numbers = new WeakMap<object, number>()
  let [bytes, made] = [0, 0]

  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const count = (key: string, page: Promise<unknown>, more: number) => {
    const one = kept.get(key)
    if (one?.page !== page) return
    one.bytes += more
    bytes += more
    for (const oldest of kept.keys()) if (bytes > mostBytes) forget(oldest)
  }

  return async <A extends Answer>(
    of: object,
    address: string,
    make: () => Promise<A>,
  ): Promise<KeptPage<A>> => {
    if (!numbers.has(of)) numbers.set(of, made++)
    const key = `${numbers.get(of)} ${address}`
    const known = kept.get(key)
    kept.delete(key)
    if (known) {
      kept.set(key, known) // the last in the map is the one asked for last
      return known.page as Promise<KeptPage<A>>
    }
    const page = make().then((answer): KeptPage<A> => {
      const plain = Buffer.concat(answer.body)
      if (answer.status === 200 && plain.length <= largestBytes)
        count(key, page, plain.length + key.length)
      else forget(key)
      let zipping: Promise<Buffer<ArrayBuffer>> | undefined
      const zipped = async () => {
        zipping ??= promisify(gzip)(plain, { level: GZIP_LEVEL }).then((packed) => {
          count(key, page, packed.length)
          return packed as Buffer<ArrayBuffer>
        })
        return zipping
      }
      return { ...answer, body: [plain], zipped }
    })
    kept.set(key, { page, bytes: 0 })
    page.catch(() => forget(key))
    return page
  }
}
