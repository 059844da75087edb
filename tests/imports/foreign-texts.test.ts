import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { foreignTexts } from '#lib/imports'
import { fc } from '../property'

type Read = { format: string; texts: { text: string; [field: string]: string }[]; error?: string }

/** Reads files in a process of its own: readers of pages and PDF are ES modules, which Jest lacks. */
async function readApart(files: Record<string, Uint8Array>): Promise<Read[]> {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'))
  try {
    const paths = Object.entries(files).map(([name, file]) => {
      writeFileSync(join(folder, name), file)
      return join(folder, name)
    })
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'tests/imports/print-texts.ts',
      ...paths,
    ])
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Read)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const PARAGRAPH =
  'Rebels captured the village of Sake on Friday, the Lake Monitor said, and the road to the north was cut for the whole of the day while people fled.'

const PAGE = `<!doctype html><html lang="en"><head><title>Village taken</title>
<meta property="og:site_name" content="The Lake Paper">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-03T23:30:00+02:00","author":[{"name":"A. Writer"}],"publisher":{"name":"Lake Paper Ltd"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Village taken</h1>
${`<p>${PARAGRAPH}</p>`.repeat(6)}</article><footer>All rights reserved</footer></body></html>`

/** A small PDF with one line of letters. */
function pdfOf(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`
  return bytes(file)
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const docxOf = (lines: string[]) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  })

/** A record of a WARC file: an answer of a server, as an archiving tool keeps it. */
function warcRecord(url: string, body: Uint8Array, more: { status?: string; head?: string } = {}) {
  const { status = '200 OK', head = 'Content-Type: text/html' } = more
  const answer = Buffer.concat([bytes(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), body])
  const about = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-04T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`
  return Buffer.concat([bytes(about), answer, bytes('\r\n\r\n')])
}
const at = (path: string) => `https://lake.example/${path}`
const other = (words: string) => bytes(PAGE.replaceAll('the Lake Monitor', words))
const HTML = 'Content-Type: text/html; charset=utf-8\r\nContent-Encoding: '
/** Two pages, and what a browser fetches besides: a picture, a script, a page that was not found. */
const RECORDS = [
  warcRecord(at('style.css'), bytes('p {}'), { head: 'Content-Type: text/css' }),
  warcRecord(at('gone'), other('nobody'), { status: '404 Not Found' }),
  warcRecord(at('second'), brotliCompressSync(other('a second monitor')), { head: `${HTML}br` }),
  warcRecord(at('first'), gzipSync(other('a first monitor')), { head: `${HTML}gzip` }),
]
const WACZ = (pages: string[]) =>
  zipSync({
    'datapackage.json': strToU8('{}'),
    'pages/pages.jsonl': strToU8(
      ['{"format":"json-pages-1.0"}', ...pages.map((url) => JSON.stringify({ url })), '{"url'].join(
        '\n',
      ),
    ),
    'archive/data.warc.gz': Buffer.concat(RECORDS.map((record) => gzipSync(record))),
  })

let page: Read
let pdf: Read
let document: Read
let damagedPdf: Read
let damagedDocument: Read
let warc: Read
let listed: Read
let unlisted: Read
let damagedArchive: Read
let endless: Read
let cut: Read
let empty: Read
beforeAll(async () => {
  ;[
    page,
    pdf,
    document,
    damagedPdf,
    damagedDocument,
    warc,
    listed,
    unlisted,
    damagedArchive,
    endless,
    cut,
    empty,
  ] = (await readApart({
    'village.html': bytes(PAGE),
    'a.pdf': pdfOf('Twelve people died in Sake.'),
    'a.docx': docxOf(['First line.', 'Second line.']),
    'bad.pdf': bytes('%PDF-1.4 nothing'),
    'bad.docx': new Uint8Array([0x50, 0x4b, 3, 4, 9]),
    'a.warc': Buffer.concat(RECORDS),
    'a.wacz': WACZ([at('first#top')]),
    'b.wacz': WACZ([]),
    'bad.wacz': new Uint8Array([0x50, 0x4b, 3, 4, 9]),
    'endless.warc.gz': gzipSync(
      warcRecord(at('endless'), gzipSync(new Uint8Array(21_000_000)), { head: `${HTML}gzip` }),
    ),
    // it ends within a record that is passed over
    'cut.warc': RECORDS[0]!.subarray(0, -6),
    'empty.html': bytes('<'),
  })) as [Read, Read, Read, Read, Read, Read, Read, Read, Read, Read, Read, Read]
})

test('a web page gives its article alone, with title, outlet, byline and the day as the page writes it', () => {
  const { format, texts } = page
  expect(format).toBe('html')
  expect(texts).toHaveLength(1)
  expect(texts[0]).toMatchObject({
    title: 'Village taken',
    outlet: 'Lake Paper Ltd',
    byline: 'A. Writer',
    published: '2024-05-03',
    language: 'en',
  })
  expect(texts[0]!.text.split('\n').filter((line) => line === PARAGRAPH)).toHaveLength(6)
  expect(texts[0]!.text).not.toMatch(/rights reserved|Home/)
})

test('a PDF and a document of Word give their letters', () => {
  expect(pdf).toEqual({ format: 'pdf', texts: [{ text: 'Twelve people died in Sake.' }] })
  expect(document).toEqual({ format: 'docx', texts: [{ text: 'First line.\nSecond line.' }] })
})

test('a damaged PDF and a damaged document are refused in one sentence with a way out', () => {
  expect(damagedPdf.error).toMatch(/^bad\.pdf could not be read as PDF files .* Save it anew/)
  expect(damagedDocument.error).toMatch(/^bad\.docx could not be read as documents of Word/)
})

test('an archive of web pages gives the article of each page, with its address and the day of its capture', () => {
  expect(warc.format).toBe('warc')
  const seen = ({ texts }: Read) =>
    texts.map(({ text, url, part }) => [url, part, /(\S+) monitor/.exec(text)?.[1]])
  expect(seen(warc)).toEqual([
    [at('second'), '1', 'second'],
    [at('first'), '2', 'first'],
  ])
  expect(warc.texts[0]).toMatchObject({
    outlet: 'Lake Paper Ltd',
    published: '2024-05-03',
    retrieved: '2024-05-04',
  })
  // a package says which of its pages somebody meant to keep
  expect(seen(listed)).toEqual([[at('first'), undefined, 'first']])
  expect(seen(unlisted)).toEqual(seen(warc))
})

test('a page without any element is said to hold no letters', () => {
  expect(empty.error).toMatch(/^empty\.html holds no letters/)
})

test('an archive that is cut off in a picture or a style ends, with a sentence', () => {
  expect(cut.error).toMatch(/^cut\.warc .*no web page in it was answered in full/)
})

test('a damaged archive is refused, and so is a page that unpacks without an end', () => {
  expect(damagedArchive.error).toMatch(
    /^bad\.wacz could not be read as web pages as an archiving tool kept them .*damaged/,
  )
  expect(endless.error).toMatch(
    /^endless\.warc\.gz .*https:\/\/lake\.example\/endless is over 20 MB/,
  )
})

test('an export of a channel gives a text a message, with its day; service messages and pictures give none', async () => {
  const told = {
    name: 'Lake Channel',
    messages: [
      { id: 1, type: 'service', date: '2024-05-01T10:00:00', text: '' },
      {
        id: 2,
        type: 'message',
        date: '2024-05-02T23:59:00',
        text: ['Shelling in ', { type: 'bold', text: 'Sake' }, '.'],
      },
      { id: 3, type: 'message', date: '2024-05-03T00:01:00', text: '', photo: 'a.jpg' },
    ],
  }
  expect((await foreignTexts(bytes(JSON.stringify(told)), 'result.json')).texts).toEqual([
    { text: 'Shelling in Sake.', part: '2', outlet: 'Lake Channel', published: '2024-05-02' },
  ])
})

test('an archive of posts gives a text a post, with its day and language', async () => {
  const told = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '7', full_text: 'Clashes near Sake', created_at: 'Fri May 03 12:00:00 +0000 2024', lang: 'en' } }])}`
  expect((await foreignTexts(bytes(told), 'tweets.js')).texts).toEqual([
    { text: 'Clashes near Sake', part: '7', published: '2024-05-03', language: 'en' },
  ])
})

test('text in another encoding is read by its bytes', async () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...'ساكي'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ])
  expect((await foreignTexts(utf16, 'a.txt')).texts[0]!.text.replace('\ufeff', '')).toBe('ساكي')
})

test('an empty file is refused in one sentence', async () => {
  await expect(foreignTexts(new Uint8Array(), 'a.txt')).rejects.toThrow(/^a\.txt holds no letters/)
})

test('whatever the bytes, they end in texts or in one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('a.txt', 'a.json', 'tweets.js'),
      async (file, name) => {
        const read = await foreignTexts(file, name).catch((error: Error) => error)
        if (read instanceof Error) expect(read.message).toMatch(/^a|^tweets/)
        else expect(read.texts.length).toBeGreaterThan(0)
      },
    ),
  )
})
