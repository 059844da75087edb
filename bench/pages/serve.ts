import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '../../lib/store'
import { seeded } from '../shared/seeded'
import { madeQuestion, madeSet } from '../store/measure'

const SEED = 20250307

/** What a server sends: pages of a store as kept bytes or read and written again, or one page. */
export type Served = {
  root: string
  url?: string
  rows: number
  how: 'memory' | 'written' | 'read'
}

/** Serves pages until it is killed; tells its port to whoever started the process. */
export async function servePages({ root, url, rows, how }: Served): Promise<void> {
  const store = openStore({ root, url })
  const { id } = madeSet(0, rows).about
  const page = async (search: URLSearchParams) => {
    const query = { filter: { happened: search.get('happened')! } }
    const options = { limit: 100, after: Number(search.get('after')) }
    if (how === 'read') return Buffer.from(JSON.stringify(await store.page(id, query, options)))
    return (await store.writtenPage(id, query, options))!
  }
  const one = await page(new URL(pageUrls(0, rows, 1)[0]!).searchParams)
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://localhost')
    const answered = how === 'memory' ? Promise.resolve(one) : page(searchParams)
    answered.then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': bytes.length,
        })
        response.end(bytes)
      },
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
}

/** Addresses of pages: each two months somewhere, from a row on. */
export function pageUrls(port: number, rows: number, count: number): string[] {
  const random = seeded(SEED)
  return Array.from({ length: count }, () => {
    const { happened } = madeQuestion(random).query.filter
    return `http://127.0.0.1:${port}/?happened=${happened}&after=${Math.floor(random() * rows * 0.1)}`
  })
}
