import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** `import('./view').then((module) => module.View)`, or `({ default: module.View })`, as the page writes what it fetches later. */
const LATER =
  /import\((['"][^'"]+['"])\)\.then\(\((\w+)\) => (\(\{ default: )?\2\.(\w+)(?: \}\))?\)/g

/** What only a server can answer for: a base layer of the operator's, giving a view away. */
const OF_THE_SERVER = /^\.\/(pmtiles-base|raster-tiles|share-dialog|since-notice)$/

/**
 * What the page fetches when it is first opened is imported at once: a page on a disk fetches nothing, and what a bundle imports
 * later, inside itself, it can no longer rid of what nobody uses (a third of a megabyte of schemas).
 * What needs a server is left out.
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
