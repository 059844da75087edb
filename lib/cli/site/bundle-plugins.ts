// What esbuild is taught for the site: short class names, nothing fetched later, and only the parts
// of Leaflet that the page draws with.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Names classes of CSS Modules by the number of their file and not by its name: `c7_row`. Alike in
 * every bundle over the same files, so that the renderer's HTML and the browser's style sheet
 * agree; and some 5% shorter pages.
 */
export function shortNames(root: string): Plugin {
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.module.css'))
    .sort()
    .map((path) => join(root, path))
  return {
    name: 'short-names',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.module\.css$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path)
        return {
          path: `c${files.indexOf(file).toString(36)}`,
          namespace: 'css-module',
          pluginData: file,
        }
      })
      onLoad(
        { filter: /.*/, namespace: 'css-module' },
        async ({ pluginData }: { pluginData: string }) => ({
          contents: await readFile(pluginData, 'utf8'),
          loader: 'local-css',
          resolveDir: dirname(pluginData),
        }),
      )
    },
  }
}

/**
 * `import('./view').then((module) => module.View)`, or `({ default: module.View })`, as the page
 * writes what it fetches later.
 */
const LATER =
  /import\((['"][^'"]+['"])\)\.then\(\((\w+)\) => (\(\{ default: )?\2\.(\w+)(?: \}\))?\)/g

/** What only a server can answer for: a base layer of the operator's, giving a view away. */
const OF_THE_SERVER = /^\.\/(pmtiles-base|raster-tiles|share-dialog|since-notice)$/

/**
 * What the page fetches when it is first opened is imported at once: a page on a disk fetches
 * nothing, and what a bundle imports later, inside itself, it can no longer rid of what nobody uses
 * (a third of a megabyte of schemas). What needs a server is left out.
 */
export const loadAtOnce: Plugin = {
  name: 'load-at-once',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: OF_THE_SERVER }, ({ path }) => ({ path, namespace: 'of-the-server' }))
    onLoad({ filter: /.*/, namespace: 'of-the-server' }, () => ({ contents: '' }))
    onLoad({ filter: /[\\/]app[\\/]ui[\\/].*\.tsx?$/ }, async ({ path }) => {
      const imports: string[] = []
      const text = (await readFile(path, 'utf8')).replace(
        LATER,
        (_, from: string, __, whole: string | undefined, name: string) => {
          imports.push(`import { ${name} as later${imports.length} } from ${from}`)
          const later = `later${imports.length - 1}`
          return `Promise.resolve(${whole ? `{ default: ${later} }` : later})`
        },
      )
      return { contents: [text, ...imports].join('\n'), loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

const INDEX = /[\\/]react-leaflet[\\/]lib[\\/]index\.js$/
const EXPORT = /^export .* from '(\.\/[^']+)';?$/
const WANTED = /import \{([^}]*)\} from 'leaflet'/

/** Names that a module gives away. */
const given = (text: string) =>
  new Set(
    [...text.matchAll(/^export (?:\* as (\w+)|\{([^}]*)\})/gm)].flatMap(([, one, many = '']) => [
      one ?? '',
      ...many.split(',').map((item) => item.split(' as ').at(-1)!.trim()),
    ]),
  )

/**
 * The parts of Leaflet that the page draws with, in place of the whole of it, as `next.config.js`
 * has it for the server's page. This bundler stops on what the parts lack even where nobody asks
 * for it: components of react-leaflet that would need more are left out of its index.
 * @param parts the file with the parts, which import from inside Leaflet.
 */
export function leafletParts(parts: string): Plugin {
  return {
    name: 'leaflet-parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^leaflet$/ }, () => ({ path: parts }))
      onLoad({ filter: INDEX }, async ({ path }) => {
        const has = given(await readFile(parts, 'utf8'))
        const lines = (await readFile(path, 'utf8')).split('\n')
        const kept = await Promise.all(
          lines.map(async (line) => {
            const from = EXPORT.exec(line)?.[1]
            const wanted = from
              ? (WANTED.exec(await readFile(join(dirname(path), from), 'utf8'))?.[1] ?? '')
              : ''
            return wanted
              .split(',')
              .map((item) => item.split(' as ')[0]!.trim())
              .every((name) => name === '' || has.has(name))
              ? line
              : ''
          }),
        )
        return { contents: kept.join('\n') }
      })
    },
  }
}
