// What esbuild is taught for the site: short class names, nothing fetched later, and only the parts
// of Leaflet that the page draws with.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Names classes of CSS Modules by the number of their file instead of its name: `c7_row`. Every
 * bundle over the same files gives the same names, so the renderer's HTML and the browser's style
 * sheet agree; pages are some 5 % shorter.
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
  /import\(\s*(['"][^'"]+['"])\s*\)\s*\.then\(\s*\((\w+)\) => (\(\{\s*default: )?\2\.(\w+)(?:,?\s*\}\))?,?\s*\)/g

/** Parts of the page that need a server: a base layer of the operator's, sharing a view. */
const OF_THE_SERVER = /^\.\/(pmtiles-base|raster-tiles|share-dialog|since-notice)$/

/**
 * Turns dynamic imports of the page into static ones, and leaves out what needs a server. A page on
 * a disk can fetch nothing; and from a module that a bundle imports dynamically, the bundler cannot
 * drop unused code (a third of a megabyte of schemas).
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
      if (/\bimport\(/.test(text))
        throw new Error(`${path}: a dynamic import in a form unknown here`)
      return { contents: [text, ...imports].join('\n'), loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

const INDEX = /[\\/]react-leaflet[\\/]lib[\\/]index\.js$/
const EXPORT = /^export .* from '(\.\/[^']+)';?$/
const WANTED = /import \{([^}]*)\} from 'leaflet'/

/** The names that a module exports. */
const given = (text: string) =>
  new Set(
    [...text.matchAll(/^export (?:\* as (\w+)|\{([^}]*)\})/gm)].flatMap(([, one, many = '']) => [
      one ?? '',
      ...many.split(',').map((item) => item.split(' as ').at(-1)!.trim()),
    ]),
  )

/**
 * Replaces Leaflet by the parts of it that the page draws with, as `next.config.js` does for the
 * server's page. This bundler fails on missing names even where nobody uses them, so components of
 * react-leaflet that need other parts are removed from its index.
 * @param parts the file that exports the parts.
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
