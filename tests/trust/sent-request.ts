import { connect } from 'node:net'

const PATHS = [
  ...['/', '/about', '/embed', '/document/ap-2025-03-07', '/place/baniyas', '/source/sohr'],
  ...['/claim/ap-2025-03-07/outskirts-loyalists', '/matter/ap-2025-03-07/outskirts-loyalists'],
  ...['/health', '/basemap', '/basemap?gz', '/feed.atom', '/feed.json', '/cite', '/oembed?url=/'],
  ...[
    '/export/csv',
    '/export/jsonld',
    '/export/kml',
    '/export/geojson',
    '/ogc',
    '/ogc/collections',
  ],
  ...['/ogc/collections/incidents/items?limit=5', '/gazetteer/lookup?q=banias', '/media/x'],
  ...[
    '/gazetteer/search?q=x',
    '/gazetteer/reverse?lat=35&lon=36',
    '/dataset/x/summary',
    '/pmtiles',
    '/_next/image?url=/share.png&w=640&q=75',
  ],
]
const NAMES = [
  'kind',
  'said',
  'happened',
  'q',
  'view',
  'sort',
  'at',
  'known',
  'lang',
  'v',
  'compare',
]
const ODD = [
  ...[
    'constructor',
    '__proto__',
    'toString',
    '%',
    '%E0%A4',
    '%00',
    '%ff',
    '..%2f..%2fetc%2fpasswd',
  ],
  ...['<script>', '%3Cscript%3E', 'ا', '%D8%A7', '-1', '1e999', 'NaN', 'null', "'", '%0d%0aX:1'],
  ...['2025-03-07', '2025-02-30', 'control', '35.4,35.95,9z', '9'.repeat(400), 'a,'.repeat(200)],
]
const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'TRACE',
  'PUT',
]
const HEADERS = [
  ...['Host: evil.example', 'X-Forwarded-Host: <script>', 'X-Forwarded-Proto: javascript'],
  ...['X-Forwarded-For: ,,,', 'Accept-Language: ar;q=x, *', 'Accept: \x01', 'Range: bytes=9-1'],
  ...['If-None-Match: *', 'X-Query: ?kind=x', 'X-Language: xx', 'Next-Action: x', 'RSC: 1'],
  ...['Cookie: a=b', 'Accept-Encoding: gzip;q=0', 'Next-Router-State-Tree: %5B%5D', 'Origin: null'],
]

/** A request made up of the lists above, sent as it stands; its first line, and the status (0 for none). */
export function sentRequest(
  port: number,
  random: () => number,
): Promise<{ line: string; status: number }> {
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  let path = any(PATHS)
  if (random() < 0.3) path = path.replace(/[^/]*$/, any(ODD))
  for (let more = Math.floor(random() * 3); more > 0; more--)
    path += `${path.includes('?') ? '&' : '?'}${random() < 0.7 ? any(NAMES) : any(ODD)}=${any(ODD)}`
  const line = `${any(METHODS)} ${path.replaceAll(' ', '+')} HTTP/1.1`
  const headers = Array.from({ length: Math.floor(random() * 3) }, () => any(HEADERS))
  const host = headers.some((header) => header.startsWith('Host')) ? [] : ['Host: localhost']
  return new Promise((resolve) => {
    let head = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([line, ...host, ...headers, 'Connection: close', '', ''].join('\r\n')),
    )
    socket.on('data', (chunk: Buffer) => {
      if (head.length < 100) head += chunk.toString('latin1')
    })
    socket.setTimeout(60_000, () => socket.destroy())
    const done = () => resolve({ line, status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0) })
    socket.on('close', done).on('error', done)
  })
}
