import cluster from 'node:cluster'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import { issueLine, projectNotes } from '#lib/check'
import { faultLine } from '#lib/store'
import { failureLine, inTurn, listenFailure } from '#lib/util'
import { unreleasedLines } from '#lib/versions'
import { claimsResponse } from './app/server/dataset/claims-response'
import { datasetStore } from './app/server/dataset/datasets'
import { clientOf, costlyLimit } from './app/server/http/costly-routes'
import { readableLines } from './app/server/http/listening'
import { pageHead } from './app/server/http/page-head'
import { withPageStatus } from './app/server/http/page-status'
import { plainAnswer } from './app/server/http/plain-answer'
import type { PlainAnswer } from './app/server/http/plain-answer'
import { logAnswer } from './app/server/http/request-log'
import { answerRoute } from './app/server/http/route-answer'
import { appRoute } from './app/server/http/routes'
import { quietErrors } from './app/server/http/quiet-errors'
import { serverSettings } from './app/server/http/settings'
import { askedLimit } from './app/server/http/shared-limit'
import { stopOnSignal } from './app/server/http/stop'
import { tellsForAll } from './app/server/http/worker-number'
import { ogcResponse } from './app/server/ogc-response'
import { loadProject } from './app/server/project'
import { publicOrigin } from './app/server/public-url'
import { reportUrl } from './app/server/report-url'
import { acceptsGzip } from './app/server/responses'

/**
 * `npm start -- [-p <port>] [-H <host>] [--desk [--planted]]`: serves the built pages; with
 * `--workers`, `app/server/workers.ts` runs several of it. Next answers with
 * pages alone. What is refused before any page is asked, the desk where it was asked for, and the
 * routes of `app` are answered here. Programs ask for pages of claims by the hundred, items of the
 * OGC API and claims of datasets, so these are sent as the bytes they are kept in.
 */
process.env.NEXT_TELEMETRY_DISABLED = '1'
Object.assign(process.env, { NODE_ENV: 'production' })
quietErrors(Boolean(process.env.DEBUG))

const ITEMS = /^\/ogc\/collections\/[^/?#]+\/items(?:\?|$)/
const CLAIMS = /^\/dataset\/[^/?#]+\/claims(?:\?|$)/
/**
 * Headers by which Next's own scripts ask for parts of pages. Ours never do, and a wrong one would
 * be answered with a 500.
 */
const OF_NEXT = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-action',
  'next-url',
]
/** How long a connection may stand without a byte read or written, in milliseconds. */
const SILENT_MS = 120_000

/** An answer in bytes; a page that is kept has them gzipped as well. */
type BytesAnswer = {
  status: number
  headers: Record<string, string>
  body: readonly Uint8Array[]
  zipped?: () => Promise<Uint8Array>
}

/** Sends an answer in bytes, gzipped where it is kept so and the client accepts that. */
async function sendBytes(request: IncomingMessage, response: ServerResponse, answer: BytesAnswer) {
  const { status, headers, body, zipped } = answer
  const packed = zipped && acceptsGzip(request.headers['accept-encoding']?.toString())
  const bytes = packed ? await zipped() : body.length === 1 ? body[0]! : Buffer.concat(body)
  response.writeHead(status, {
    ...headers,
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': 'gzip' }),
    ...(status !== 304 && { 'Content-Length': bytes.length }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Answers for a page of items, or of claims of a dataset. */
async function answerOf(request: IncomingMessage): Promise<BytesAnswer> {
  const target = request.url ?? ''
  if (ITEMS.test(target)) {
    const get = (name: string) => request.headers[name]?.toString() ?? null
    return ogcResponse(`http://localhost${target}`, { get })
  }
  const { headers, ...answer } = await claimsResponse(target)
  return { ...answer, headers: { ...headers, 'X-Content-Type-Options': 'nosniff' } }
}

/** Sends an answer without a page; what the client still sends is not read. */
function sendPlain(response: ServerResponse, { status, headers, error }: PlainAnswer) {
  const body = error === undefined ? undefined : JSON.stringify({ error })
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    ...(body && { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' }),
  })
  response.end(body)
}

/**
 * Gives a request and its answer the headers of a page, and takes away those of Next's own scripts.
 * @returns the status of the page where that is not its own
 */
async function setPageHead(request: IncomingMessage, response: ServerResponse) {
  for (const name of OF_NEXT) delete request.headers[name]
  if (request.url!.startsWith('/_next/static/')) return undefined
  const accepted = request.headers['accept-language'] ?? null
  const head = await pageHead(new URL(`http://localhost${request.url}`), accepted)
  Object.assign(request.headers, head.request)
  for (const [name, value] of Object.entries(head.response)) response.setHeader(name, value)
  return head.status
}

/** Tells the operator what is not as it was written or released. Nobody waits for it. */
async function tellState(host: string) {
  const { project, versions, snapshot, texts } = await loadProject()
  const datasets = (await datasetStore().datasets()).length
  for (const line of readableLines(host, { texts: texts.size > 0, datasets })) console.log(line)
  for (const note of projectNotes(project)) console.log(issueLine(note))
  for (const line of unreleasedLines(versions, snapshot)) console.log(line)
  for (const fault of await datasetStore().faults())
    console.error(`The dataset '${fault.id}' is set aside. ${faultLine(fault)}`)
}

/**
 * Whoever started this checks the records meanwhile (`LISTEN_WHEN_TOLD`), and says when all is well.
 * Until then nothing is served, and the records are made ready.
 */
async function allowedToListen() {
  if (!told) return
  void loadProject().catch(() => undefined)
  await told
}
const told =
  process.env.LISTEN_WHEN_TOLD && new Promise((resolve) => void process.once('message', resolve))

/** The limit of costly requests: this process's own, or that of all workers. */
function limitOf(perMinute: number) {
  if (cluster.isWorker)
    return askedLimit({
      send: (message) => process.send?.(message),
      onMessage: (listener) => process.on('message', listener),
    })
  const secondsToWait = costlyLimit(perMinute)
  return (target: string, client: string | undefined) => secondsToWait(target, client, Date.now())
}

/** Serves until a signal ends it. Throws where a setting is wrong. */
async function serve(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', short: 'p' },
      hostname: { type: 'string', short: 'H' },
      desk: { type: 'boolean' },
      planted: { type: 'boolean' },
    },
  })
  const { PORT, COSTLY_PER_MINUTE } = process.env
  const { port, host, costlyPerMinute } = serverSettings(values, { PORT, COSTLY_PER_MINUTE })
  publicOrigin()
  reportUrl('')
  datasetStore()
  const desk = values.desk
    ? await (
        await import('./app/server/desk/open')
      ).openDeskServer(host, publicOrigin(), values.planted)
    : undefined
  const { default: next } = await import('next')
  const pages = next({ dev: false, dir: import.meta.dirname, hostname: host, port })
  await pages.prepare()
  await allowedToListen()
  const answerPage = pages.getRequestHandler()
  const secondsToWait = limitOf(costlyPerMinute)

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [method, target] = [request.method ?? '', request.url ?? '']
    if (process.env.LOG_REQUESTS) logAnswer(response, { method, target })
    if (desk?.has(target)) return void desk.answer(request, response)
    const plain = plainAnswer(method, target)
    if (plain) return sendPlain(response, plain)
    const forwarded = request.headers['x-forwarded-for']?.toString()
    const client = clientOf(request.socket.remoteAddress, forwarded)
    const seconds = await secondsToWait(target, client)
    if (seconds > 0)
      return sendPlain(response, {
        status: 429,
        headers: { 'Retry-After': String(seconds) },
        error: `More than ${costlyPerMinute} requests a minute; ask again in ${seconds} s`,
      })
    if (ITEMS.test(target) || CLAIMS.test(target))
      return sendBytes(request, response, await answerOf(request))
    const route = appRoute(target.split('?', 1)[0]!)
    if (route) return answerRoute(request, response, route)
    const status = await setPageHead(request, response)
    await withPageStatus(response, status, () => answerPage(request, response))
  }

  const server = createServer((request, response) => {
    inTurn(request.socket, response, () => answer(request, response)).catch((error: Error) => {
      console.error(`${request.method} ${request.url?.split('?')[0]}: ${error.message}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.setTimeout(SILENT_MS)
  server.on('error', (error) => endWith(listenFailure(error, { host, port })))
  server.listen(port, host, () => {
    const listens = (server.address() as { port: number }).port
    if (!cluster.isWorker) console.log(`Ready: http://${host}:${listens}`)
    desk?.tellAddress(`http://${host}:${listens}`)
    process.send?.({ port: listens })
    if (tellsForAll()) tellState(host).catch((error: Error) => console.error(failureLine(error)))
  })
  stopOnSignal(server)
  // Whoever serves several projects started this one, and is gone.
  process.on('disconnect', () => process.exit(0))
}

/** Ends this process with a line for the operator. Of several workers' lines, the first is told. */
function endWith(failed: string) {
  if (cluster.isWorker) return process.send!({ failed }, () => process.exit(1))
  console.error(failed)
  process.exit(1)
}

await serve(process.argv.slice(2)).catch((error: Error) =>
  endWith(process.env.DEBUG ? String(error.stack) : failureLine(error)),
)
