import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import type { EncodedColumns } from '#lib/columns'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const STYLES = [
  'leaflet/dist/leaflet.css',
  'leaflet.markercluster/dist/MarkerCluster.css',
  'leaflet.markercluster/dist/MarkerCluster.Default.css',
  'prunecluster/dist/LeafletStyleSheet.css',
]
/** Sizes and colours as the page has them. */
const OWN =
  ':root{--ink:#1d2730;--ink-soft:#55606a;--paper:#fff;--warn:#8a1c4a;--focus:#1a5fb4;--kind-incident:#b4540a;--kind-casualties:#6a3d9a;--kind-control:#00707a}html,body,#map{height:100%;margin:0;background:#f4f5f3}'

/**
 * PruneCluster is a plain script, not a module: its two names are put where such a script would
 * leave them.
 */
const plainScript: Plugin = {
  name: 'plain-script',
  setup: ({ onLoad }) =>
    onLoad({ filter: /PruneCluster\.js$/ }, ({ path }) => ({
      loader: 'js',
      contents: `${readFileSync(path, 'utf8')}\nObject.assign(globalThis, { PruneCluster, PruneClusterForLeaflet })`,
    })),
}

/** Minified bundle of each contender with the page's side of the benchmark. */
async function bundles(contenders: readonly string[]): Promise<Map<string, string>> {
  const made = await Promise.all(
    contenders.map(async (name) => {
      const { outputFiles } = await build({
        stdin: {
          contents: `import { open } from './contenders/${name}'\nimport { install } from './page'\ninstall(open)`,
          resolveDir: here,
          loader: 'ts',
        },
        plugins: [plainScript],
        bundle: true,
        ignoreAnnotations: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2022',
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
      })
      return [name, outputFiles[0]!.text] as const
    }),
  )
  return new Map(made)
}

/**
 * Serves a page for each contender, and the sets of columns, on a free port of this machine only.
 */
export async function host(
  contenders: readonly string[],
  sets: Map<string, EncodedColumns>,
): Promise<{ url: string; close: () => void }> {
  const [scripts, style] = [
    await bundles(contenders),
    STYLES.map((path) => readFileSync(modules + path, 'utf8')).join('\n') + OWN,
  ]
  const server = createServer((request, response) => {
    const [, first = '', set = '', table = ''] = request.url!.split('/')
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    const bytes = sets.get(set)?.[table as keyof EncodedColumns]
    if (first === 'data' && bytes) send('application/octet-stream', bytes)
    else if (first === 'script' && scripts.has(set)) send('text/javascript', scripts.get(set)!)
    else if (scripts.has(first))
      send(
        'text/html; charset=utf-8',
        `<!doctype html><meta charset="utf-8"><title>${first}</title><style>${style}</style><div id="map"></div><script src="/script/${first}"></script>`,
      )
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
