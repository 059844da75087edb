import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { ofFile } from '#lib/util'

/**
 * The list of refused rows beside the imported file: line and reason. It appears complete, or not
 * at all where nothing was refused.
 */
export type RefusedFile = {
  add: (line: number, reason: string) => void
  done: () => Promise<string | undefined>
  drop: () => Promise<void>
}

/** Starts the list at `path`. An older list stays there until this one is complete. */
export function refusedFile(path: string): RefusedFile {
  const part = `${path}.part`
  const out = createWriteStream(part)
  const written = finished(out)
  written.catch(() => {}) // Said where it is awaited.
  let count = 0
  out.write('line\treason\n')
  return {
    add(line, reason) {
      count++
      out.write(`${line}\t${reason.replace(/[\t\r\n]+/g, ' ')}\n`)
    },
    async done() {
      out.end()
      await written.catch(ofFile(part))
      if (count > 0) await rename(part, path)
      else await Promise.all([rm(part), rm(path, { force: true })])
      return count > 0 ? path : undefined
    },
    async drop() {
      out.destroy()
      await rm(part, { force: true })
    },
  }
}
