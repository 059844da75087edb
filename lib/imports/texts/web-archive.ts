import { brotliDecompressSync } from 'node:zlib'
import type { WARCRecord } from 'warcio'
import { openZip } from '../files/zip'
import { webPage } from './html'
import { dayWritten } from './text-format'
import type { ForeignText, TextFormat } from './text-format'

/** A page of so many bytes is not read: articles have a hundredth of it. */
const PAGE_BYTES = 20_000_000

type ArchivedPage = { url: string; captured: string | undefined; bytes: Uint8Array }

const isWeb = (url: string) => /^https?:\/\//i.test(url)
const withoutFragment = (url: string) => url.replace(/#.*$/, '')

/** The type and coding of what a server answered with, or of what was put there by itself. */
function bodyOf({ warcType, warcContentType, httpHeaders }: WARCRecord) {
  if (warcType === 'resource') return { type: warcContentType ?? '', coding: '' }
  if (warcType !== 'response' || Number(httpHeaders?.statusCode) !== 200) return undefined
  const told = (name: string) => httpHeaders?.headers.get(name) ?? ''
  return { type: told('content-type'), coding: told('content-encoding') }
}

async function bytesOf(record: WARCRecord, coding: string, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > PAGE_BYTES) throw new Error(`${url} is over ${PAGE_BYTES / 1e6} MB`)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  return coding.trim() === 'br'
    ? brotliDecompressSync(bytes, { maxOutputLength: PAGE_BYTES })
    : bytes
}

/** Goes past a record. The library's own way never ends where a file ends within one. */
async function pass(record: WARCRecord): Promise<void> {
  for await (const chunk of record.reader) void chunk
  record.consumed = 'skipped'
}

/** The web pages of a WARC file that were answered in full, in its order. */
async function pagesOf(warc: Uint8Array): Promise<ArchivedPage[]> {
  const { WARCParser } = await import('warcio')
  const parser = new WARCParser([warc])
  const pages: ArchivedPage[] = []
  for (;;) {
    const record = await parser.parse().catch(() => {
      throw new Error('a record of the archive is damaged')
    })
    if (!record) return pages
    const [body, url] = [bodyOf(record), record.warcTargetURI ?? '']
    if (!body || !isWeb(url) || !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(body.type)) {
      await pass(record)
      continue
    }
    const bytes = await bytesOf(record, body.coding, url)
    pages.push({ url, captured: dayWritten(record.warcDate), bytes })
  }
}

/** The addresses in a list of pages (JSON lines), in its order; a broken line names none. */
const listedIn = (lines: string): string[] =>
  lines.split('\n').flatMap((line) => {
    try {
      const { url } = JSON.parse(line) as { url?: unknown }
      return typeof url === 'string' ? [withoutFragment(url)] : []
    } catch {
      return []
    }
  })

/** The pages of a WACZ package: those that it lists, where it lists any that it holds. */
async function packagedPages(bytes: Uint8Array): Promise<ArchivedPage[]> {
  const zip = await openZip({ whole: async () => bytes })
  if ('reason' in zip) throw new Error('the package is damaged or too large')
  const wanted = zip.names.filter(
    (name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name) || name === 'pages/pages.jsonl',
  )
  const files = zip.unpack(wanted)
  if (!files) throw new Error('the package is damaged')
  const listed = files['pages/pages.jsonl']
  const order = listed ? listedIn(new TextDecoder().decode(listed)) : []
  const pages: ArchivedPage[] = []
  for (const name of wanted)
    if (name !== 'pages/pages.jsonl') pages.push(...(await pagesOf(files[name]!)))
  const own = pages.filter(({ url }) => order.includes(withoutFragment(url)))
  const place = ({ url }: ArchivedPage) => order.indexOf(withoutFragment(url))
  return own.length > 0 ? own.sort((a, b) => place(a) - place(b)) : pages
}

/**
 * Pages as archiving tools keep them (WARC, and WACZ as ArchiveWeb.page and Browsertrix write it): the
 * article of each, its address, and the day on which it was captured.
 */
export const webArchive: TextFormat = {
  id: 'warc',
  about: 'web pages as an archiving tool kept them (WARC, WACZ): one text a page',
  is: (bytes, name) =>
    /\.(?:wacz|warc|warc\.gz)$/i.test(name) ||
    new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === 'WARC/',
  read: async (bytes) => {
    const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
    const pages = await (isPackage ? packagedPages(bytes) : pagesOf(bytes))
    if (pages.length === 0) throw new Error('no web page in it was answered in full')
    const texts: ForeignText[] = []
    for (const { url, captured, bytes: page } of pages)
      for (const text of await webPage.read(page))
        texts.push({ ...text, url, ...(captured && { retrieved: captured }) })
    return texts.length > 1 ? texts.map((text, i) => ({ ...text, part: String(i + 1) })) : texts
  },
}
