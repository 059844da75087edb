import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GET as exportRoute } from '../../../app/export/[format]/route'
import { GET as ogcRoute } from '../../../app/ogc/[[...path]]/route'

/**
 * The machine-read routes over the project's own records on a port of this machine, and every
 * address that was asked for, latest last.
 */
export type Served = { base: string; asked: URL[]; close: () => Promise<void> }

/** Serves the routes' own handlers. */
export async function serveRoutes(): Promise<Served> {
  const asked: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host}`)
    asked.push(url)
    const headers = new Headers(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
    )
    const [, room, format = ''] = url.pathname.split('/')
    const answer =
      room === 'export'
        ? exportRoute(new Request(url, { headers }), {
            params: Promise.resolve({ format: decodeURIComponent(format) }),
          })
        : ogcRoute(new Request(url, { headers }))
    void answer.then(
      async ({ status, headers: sent, body }) => {
        // One connection a request: a test that waits for a program may sleep past the moment when
        // a kept one is closed.
        response.writeHead(status, { ...Object.fromEntries(sent), Connection: 'close' })
        for await (const chunk of body ?? []) response.write(chunk)
        response.end()
      },
      (error: Error) => response.writeHead(500).end(error.stack),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
