import { connect } from 'node:net'
import { filledRoute, servedRoutes } from './routes'

/** Parameters of all routes with values that some of them take. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  kind: ['control', '!incident'],
  said: ['2025-03-07', '../2025-03-08'],
  happened: ['2025-03-06/2025-03-07', '2021-01-01/..'],
  q: ['banias', 'Invented convoy', 'SOHR'],
  view: ['table', 'compare', 'tolls', 'contradictions'],
  sort: ['-said', '-dead'],
  at: ['35.4,35.95,9z,800x600'],
  known: ['2025-03-07T12:00'],
  lang: ['ar', 'en'],
  v: ['3f9c2a1b'],
  compare: ['ap,sohr'],
  datasets: ['made-up,second'],
  box: ['35,34,37,36', '-180,-90,180,90'],
  bbox: ['35,34,37,36'],
  datetime: ['2025-03-07/..'],
  zoom: ['3', '9'],
  limit: ['1', '500'],
  offset: ['0', '40'],
  after: ['0', '19000'],
  rows: ['0,1,2', '19999'],
  places: ['baniyas/whole'],
  id: ['made-up/SYN0'],
  with: ['documents', 'second', 'made-up'],
  km: ['10'],
  days: ['2'],
  axes: ['2025-01-01/2025-12-31'],
  lat: ['35.4'],
  lon: ['35.95'],
  width: ['2400'],
  url: ['http://localhost/?kind=control', 'http://localhost/dataset/second/embed'],
  claim: ['ap-2025-03-07/outskirts-loyalists'],
  theme: ['dark'],
  hxl: ['1'],
  open: ['ap-2025-03-07/outskirts-loyalists', 'made-up/SYN0'],
}
const NAMES = Object.keys(GOOD)
const ROUTES = servedRoutes()
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
  ...Array<string>(8).fill('GET'),
  ...['HEAD', 'OPTIONS', 'POST', 'POST', 'TRACE', 'PUT'],
]
const HEADERS = [
  ...['Host: evil.example', 'X-Forwarded-Host: <script>', 'X-Forwarded-Proto: javascript'],
  ...['X-Forwarded-For: ,,,', 'Accept-Language: ar;q=x, *', 'Accept: \x01', 'Range: bytes=9-1'],
  ...['If-None-Match: *', 'X-Query: ?kind=x', 'X-Language: xx', 'Next-Action: x', 'RSC: 1'],
  ...['Cookie: a=b', 'Accept-Encoding: gzip;q=0', 'Next-Router-State-Tree: %5B%5D', 'Origin: null'],
]

/** Addresses beside those of routes: the desk's, the server's own, and what is nowhere. */
const OTHERS = [
  ...['/desk', '/desk/desk.js', '/desk/api/session', '/desk/api/documents', '/desk/api/agreement'],
  ...['/desk/api/documents/{}', '/desk/api/documents/{}/commands', '/desk/api/words', '/nothing'],
  ...['/desk/api/people', '/desk/api/presence', '/_next/image?url=/share.png&w=640&q=75', '//x'],
]
const BODIES = ['', '{}', 'null', '[]', '"x"', '{"do":"x"}', '{', '{"__proto__":{}}', '\u0000']

/** Who asks: the port, the datasets that are there, and what a coder's browser would send along. */
export type Asked = { port: number; datasets: readonly string[]; coder: readonly string[] }

/**
 * A request made up of the lists above, sent as it stands: its first line, the status (0 for none), and
 * how long it took in milliseconds.
 */
export function sentRequest(
  { port, datasets, coder }: Asked,
  random: () => number,
): Promise<{ line: string; status: number; ms: number }> {
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const isDesk = random() < 0.1
  let path = isDesk
    ? any(OTHERS).replace('{}', any(datasets))
    : filledRoute(any(ROUTES), datasets, random)
  if (random() < 0.2) path = path.replace(/[^/]*$/, any(ODD))
  for (let more = Math.floor(random() * 4); more > 0; more--) {
    const name = random() < 0.8 ? any(NAMES) : any(ODD)
    path += `${path.includes('?') ? '&' : '?'}${name}=${random() < 0.5 ? any(Object.hasOwn(GOOD, name) ? GOOD[name]! : ODD) : any(ODD)}`
  }
  const method = any(METHODS)
  const line = `${method} ${path.replaceAll(' ', '+')} HTTP/1.1`
  const headers = Array.from({ length: Math.floor(random() * 3) }, () => any(HEADERS))
  const body = method === 'POST' ? any(BODIES) : ''
  // A coder who signs out would ask nothing more.
  if (isDesk && random() < 0.7 && !path.includes('session')) headers.push(...coder)
  if (body) headers.push(`Content-Length: ${Buffer.byteLength(body)}`)
  const host = headers.some((header) => header.startsWith('Host'))
    ? []
    : [`Host: localhost:${port}`]
  const sent = performance.now()
  return new Promise((resolve) => {
    let head = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([line, ...host, ...headers, 'Connection: close', '', body].join('\r\n')),
    )
    socket.on('data', (chunk: Buffer) => {
      if (head.length < 100) head += chunk.toString('latin1')
    })
    socket.setTimeout(180_000, () => socket.destroy())
    const done = () => {
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0)
      resolve({ line, status, ms: performance.now() - sent })
    }
    socket.on('close', done).on('error', done)
  })
}
