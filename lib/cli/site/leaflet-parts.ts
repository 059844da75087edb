import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

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
 * The parts of Leaflet that the page draws with, in place of the whole of it, as `next.config.js` has it for the server's page.
 * This bundler stops on what the parts lack even where nobody asks for it: components of react-leaflet that would need more are left out of its index.
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
