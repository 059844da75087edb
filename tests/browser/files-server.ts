import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.geojson': 'application/geo+json',
}

/**
 * A file host as plain as they come: files of a folder under a path, no rule but `index.html` for a
 * folder.
 */
export async function serveFiles(
  folder: string,
  under: string,
): Promise<{ origin: string; missing: string[]; close: () => void }> {
  const missing: string[] = []
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname)
    const file =
      path.startsWith(under) && !path.includes('..')
        ? path.slice(under.length).replace(/(^|\/)$/, '$1index.html')
        : undefined
    const body =
      file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined)
    if (!body) missing.push(path)
    response
      .writeHead(body ? 200 : 404, {
        'Content-Type': TYPES[extname(file ?? '')] ?? 'application/octet-stream',
      })
      .end(body)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: () => void server.close(),
  }
}
