import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sha256 } from '#lib/util/sha256'

/** Fewer bytes are not worth a file that only points to another. */
const LEAST = 10_000
/** The only line in which copies differ. */
const MAP_LINE = /\n\/\/# sourceMappingURL=[^\n]*\s*$/
/** Next's list of the files that a route needs, by which hosts copy a part of a build. */
const TRACE = '.nft.json'

/**
 * Lets scripts of the server that hold the same be one. Next writes what routes have in common into a
 * script for each of them, and Node keeps the source of each that it has loaded: 22 copies of 2.7 MB
 * take 117 MB. All but the first become one line that loads it, and whichever route needs a copy is
 * said to need the first as well.
 * @param folder what the build has for the server, `.next/server`, with its scripts in `chunks`
 * @returns how many copies there were
 */
export function shareChunks(folder: string): number {
  const firsts = new Map<string, string>()
  const firstOf = new Map<string, string>()
  for (const path of filesBelow(join(folder, 'chunks'), '.js')) {
    const text = readFileSync(path, 'utf8')
    if (text.length < LEAST) continue
    const hash = sha256(text.replace(MAP_LINE, ''))
    const first = firsts.get(hash)
    if (first === undefined) firsts.set(hash, path)
    else {
      firstOf.set(path, first)
      const to = `./${relative(dirname(path), first)}`
      writeFileSync(path, `module.exports = require(${JSON.stringify(to)})\n`)
    }
  }
  if (firstOf.size > 0) for (const path of filesBelow(folder, TRACE)) extendTrace(path, firstOf)
  return firstOf.size
}

/**
 * Adds the first of every copy that a route needs to what it needs, at the end, since links in the
 * trace count files. Hashes of files, which a trace may do without, are of what copies were before.
 */
function extendTrace(path: string, firstOf: ReadonlyMap<string, string>): void {
  const trace = JSON.parse(readFileSync(path, 'utf8')) as { files: string[]; fileHashes?: string[] }
  const needed = trace.files.flatMap((file) => firstOf.get(join(dirname(path), file)) ?? [])
  if (needed.length === 0) return
  const files = new Set([...trace.files, ...needed.map((first) => relative(dirname(path), first))])
  writeFileSync(path, JSON.stringify({ ...trace, files: [...files], fileHashes: undefined }))
}

/** The paths of all files below a folder whose names end so, in order. */
const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
