import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * `npm start`: by what the last build made of it, where nothing changed since; else by its sources,
 * which need a compiler. A build that was broken off has left no stamp, and maybe half a file.
 */
const built = resolve('.next/program/built-start.mjs')
const code = [built, '.next/build-stamp.json'].every((path) => existsSync(path))
  ? await (await import(pathToFileURL(built).href)).startBuilt()
  : undefined
if (code !== undefined) process.exit(code)
const { register } = await import('tsx/esm/api')
register()
await import('./start.ts')
