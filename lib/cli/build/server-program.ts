import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { OutputFile, Plugin } from 'esbuild'

/** Where the built server is: beside the pages, which Next keeps here. */
const FOLDER = '.next/program'
/**
 * The server, what runs several of it, the thread in which it reads many records, the check that a
 * start waits for, and the start itself.
 */
const SOURCES = {
  server: 'server.ts',
  workers: 'app/server/workers.ts',
  'load-worker': 'app/server/load/load-worker.ts',
  check: 'lib/cli/check.ts',
  'built-start': 'lib/cli/serve/built-start.ts',
}

/**
 * Bundles them, each with all of ours that they import, so that Node loads few
 * files and not some hundreds, each through a compiler; what is loaded later, as a route, is a file of its own.
 * Packages stay where they are.
 * @param root the checkout, in which the program is run as well
 */
export async function serverProgram(root: string): Promise<readonly OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: Object.values(SOURCES).map((path) => join(root, path)),
    entryNames: '[name]',
    outdir: join(root, FOLDER),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    splitting: true,
    plugins: [packagesOutside, routesListed(root), foldersKnown(root)],
  })
  return outputFiles
}

/** Puts the built server where it is started from. */
export function writeProgram(files: readonly OutputFile[]): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const { path, contents } of files) writeFileSync(join(FOLDER, basename(path)), contents)
}

/**
 * What `node` is given to run one of them: the built program, or the source where there is none, as in
 * a build of before.
 */
export function programCommand(name: keyof typeof SOURCES): string[] {
  const built = join(FOLDER, `${name}.mjs`)
  return existsSync(built) ? [built] : ['--import', 'tsx', SOURCES[name]]
}

/** Packages of some hundred files each, of which the server uses a few functions. */
const MANY_FILES = /^(?:@turf\/turf|zod)(?:\/|$)/

/**
 * Packages are loaded by Node itself, save those of many files; of JSON files it would ask for how to
 * read them.
 */
const packagesOutside: Plugin = {
  name: 'packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.#/]/ }, ({ path, kind, importer }) =>
      kind === 'entry-point' ||
      path.endsWith('.json') ||
      MANY_FILES.test(path) ||
      importer.includes('node_modules')
        ? undefined
        : { path, external: true },
    )
  },
}

/** The server has the routes listed that it would look for among its sources. */
const routesListed = (root: string): Plugin => ({
  name: 'routes-listed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]http[\\/]route-files\.ts$/ }, () => {
      const app = join(root, 'app')
      const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
        .filter((path) => basename(path) === 'route.ts')
        .map((path) => path.replaceAll('\\', '/'))
        .sort()
      const listed = files.map((path) => {
        const folder = JSON.stringify(dirname(path))
        return `{ folder: ${folder}, load: () => import(${JSON.stringify(`./${path}`)}) }`
      })
      return {
        contents: `export const routeFiles = () => [${listed.join(', ')}]`,
        resolveDir: app,
        loader: 'ts',
      }
    })
  },
})

/** A file that asks for its own folder is told where it was before it was bundled. */
const foldersKnown = (root: string): Plugin => ({
  name: 'folders-known',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta.dirname')) return undefined
      const folder = JSON.stringify(`/${relative(root, dirname(path))}`)
      return {
        contents: text.replaceAll('import.meta.dirname', `(process.cwd() + ${folder})`),
        loader: 'ts',
      }
    })
  },
})
