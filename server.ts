import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseArgs, promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { ogcResponse } from './app/server/ogc-response'

/**
 * `npm start -- [-p <port>] [-H <host>]`: serves the built pages. Next answers everything but pages
 * of items of the OGC API. Programs ask for those by the hundred, so they are sent as the bytes
 * they are kept in, several times faster than through Next. Under `next start`, the route of the
 * same name answers them.
 */
process.env.NEXT_TELEMETRY_DISABLED = '1'
Object.assign(process.env, { NODE_ENV: 'production' })

const ITEMS = /^\/ogc\/collections\/[^/?#]+\/items(?:\?|$)/
const compress = promisify(gzip)

/** Sends a page of items, gzipped if the client accepts that. */
async function sendItems(request: IncomingMessage, response: ServerResponse) {
  const get = (name: string) => request.headers[name]?.toString() ?? null
  const { status, headers, body } = await ogcResponse(`http://localhost${request.url}`, { get })
  const whole = Buffer.concat(body)
  const packed = body.length > 0 && /\bgzip\b/.test(get('accept-encoding') ?? '')
  const bytes = packed ? await compress(whole, { level: 4 }) : whole
  response.writeHead(status, {
    ...headers,
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': 'gzip' }),
    ...(status !== 304 && { 'Content-Length': bytes.length }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const { values } = parseArgs({
  options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
})
const port = Number(values.port ?? process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  throw new Error(
    `--port: '${values.port ?? process.env.PORT}' is no port; give a whole number from 0 to 65535`,
  )
const { default: next } = await import('next')
const pages = next({
  dev: false,
  dir: import.meta.dirname,
  hostname: values.hostname ?? 'localhost',
  port,
})
await pages.prepare()
const answerPage = pages.getRequestHandler()

const server = createServer((request, response) => {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !ITEMS.test(request.url ?? ''))
    return void answerPage(request, response)
  sendItems(request, response).catch((error: unknown) => {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `--port: ${port} is taken; stop what listens there, or give another: npm start -- -p ${port + 1}`
      : error,
  )
  process.exit(1)
})
server.listen(port, values.hostname, () =>
  console.log(
    `Ready: http://${values.hostname ?? 'localhost'}:${(server.address() as { port: number }).port}`,
  ),
)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))
