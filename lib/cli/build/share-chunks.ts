import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sha256 } from '#lib/util/sha256'

/** Fewer bytes are not worth a file that only points to another. */
const LEAST = 10_000
/** The only line in which copies differ. */
const MAP_LINE = /\n\/\/# sourceMappingURL=[^\n]*\s*$/

/**
 * Lets scripts of the server that hold the same be one. Next writes what routes have in common into a
 * script for each of them, and Node keeps the source of each that it has loaded: 22 copies of 2.7 MB
 * take 117 MB. All but the first become one line that loads it.
 * @param folder the folder of the build's scripts for the server, `.next/server/chunks`
 * @returns how many copies there were
 */
export function shareChunks(folder: string): number {
  const firsts = new Map<string, string>()
  let copies = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.js')) continue
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (text.length < LEAST) continue
    const hash = sha256(text.replace(MAP_LINE, ''))
    const first = firsts.get(hash)
    if (first === undefined) firsts.set(hash, path)
    else {
      const to = `./${relative(dirname(path), first)}`
      writeFileSync(path, `module.exports = require(${JSON.stringify(to)})\n`)
      copies++
    }
  }
  return copies
}
