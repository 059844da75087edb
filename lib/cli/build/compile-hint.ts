import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Chromium compiles every function of a script that begins so beside the main thread, while the
 * script arrives, and not one by one when each is first called. Other browsers see a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * A script of more bytes reads files of other programs. No first look waits for it, and most of its
 * functions are never called.
 */
const MOST = 250_000

/**
 * Puts the hint before the scripts of a build that a page may start with, each once.
 * @param folder the folder of the build's scripts, `.next/static/chunks`.
 */
export function hintScripts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (text.length > MOST || text.startsWith(HINT)) continue
    writeFileSync(path, HINT + text)
  }
}
