import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** How a call to the file system fails: one alone, or each that writes from there on, as on a full disk. */
export type Failure = { at: number; code: string; fromThereOn?: boolean }

/** Codes that a failing disk, a full one, one without rights and a busy machine answer with. */
export const FAILURES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE']

const PROMISED = [
  'open',
  'rename',
  'mkdir',
  'readdir',
  'readFile',
  'writeFile',
  'rm',
  'stat',
  'link',
]
const OF_HANDLE = ['writeFile', 'write', 'sync', 'close', 'read', 'stat', 'truncate']
const AT_ONCE = ['openSync', 'writeSync', 'readSync', 'mkdtempSync']
const CALLED_BACK = ['open', 'read', 'write', 'writev']
const WRITING = /^(?:write|sync$|mkdir|mkdtemp|truncate|link)/

type Calls = Record<string, (...given: unknown[]) => unknown>

/**
 * Makes a call to the file system fail while `work` runs, counted over all of them: promises,
 * streams and calls that wait. As in the system, only a call with a path says one.
 * @returns how many calls there were
 */
export async function failing(
  { at, code, fromThereOn = false }: Failure,
  work: () => Promise<unknown>,
): Promise<number> {
  const probe = await open(process.execPath)
  const handle = Object.getPrototypeOf(probe) as Calls
  await probe.close()
  let calls = 0
  const restore: (() => void)[] = []
  const fault = (name: string, path: unknown): Error | undefined => {
    const number = calls++
    if (number !== at && !(fromThereOn && number > at && WRITING.test(name))) return undefined
    return Object.assign(new Error(`${code}: made up, ${name}`), {
      code,
      syscall: name,
      ...(typeof path === 'string' && { path }),
    })
  }
  const replace = (
    target: Calls,
    name: string,
    call: (real: Calls[string], self: unknown, given: unknown[]) => unknown,
  ) => {
    const real = target[name]!
    target[name] = function (this: unknown, ...given: unknown[]) {
      return call(real, this, given)
    }
    restore.push(() => void (target[name] = real))
  }
  for (const name of PROMISED)
    replace(fs.promises as unknown as Calls, name, async (real, self, given) => {
      const error = fault(name, given[0])
      if (error) throw error
      return real.apply(self, given)
    })
  for (const name of OF_HANDLE)
    replace(handle, name, async (real, self, given) => {
      const error = fault(name, undefined)
      // A file is closed all the same, as the system does.
      if (error && name === 'close') await real.apply(self, given)
      if (error) throw error
      return real.apply(self, given)
    })
  for (const name of AT_ONCE)
    replace(fs as unknown as Calls, name, (real, self, given) => {
      const [first, second] = given
      // What a command prints is no file of it.
      if (name === 'writeSync' && (first === 1 || first === 2)) return real.apply(self, given)
      const error = fault(name, typeof first === 'string' ? first : second)
      if (error) throw error
      return real.apply(self, given)
    })
  for (const name of CALLED_BACK)
    replace(fs as unknown as Calls, name, (real, self, given) => {
      const error = fault(name, given[0])
      if (!error) return real.apply(self, given)
      process.nextTick(given.at(-1) as (error: Error) => void, error)
      return undefined
    })
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const one of restore) one()
    syncBuiltinESMExports()
  }
  return calls
}

/** What is wrong with how a failure was said: one sentence with file and cure, and no trace. */
export function saidBadly(text: string, code: string): string | undefined {
  const lines = text.trim().split('\n')
  if (/^\s+at /m.test(text)) return `a stack trace: ${text.slice(0, 400)}`
  if (lines.length !== 1) return `not one sentence: ${text.slice(0, 300)}`
  // Our own sentences tell of files that cannot be read, and bring the code in brackets.
  if (!text.includes(`(${code})`)) return `without the cause: ${text}`
  if (!/[/\\]|\.(?:json|csv|geojson)/.test(text)) return `without a file: ${text}`
  return undefined
}
