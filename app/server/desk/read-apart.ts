import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { ForeignText } from '#lib/imports'

/** A file that somebody drops, or an address that somebody asks to be fetched. */
export type AskedText = { name: string; bytes: Uint8Array } | { address: string }
/** What it holds; of a page also its bytes, and every address on the way. */
export type ReadText = {
  name: string
  texts: ForeignText[]
  fetched?: { addresses: string[]; type: string }
  /** The bytes of a page, in base64. */
  raw?: string
}

/** How long reading one file or page may take, in milliseconds, and how much memory, in megabytes. */
const MOST_TIME = 60_000
const MOST_MEMORY = 512
/** So many wait for their turn; one is read after the other. */
const MOST_WAITING = 20
/** So many letters of an answer are heard: a page and its text. */
const MOST_ANSWER = 40_000_000

const repository = resolve(import.meta.dirname, '../../..')

/**
 * Reads one in a process of its own, by the readers of `npm run read`: a file that was made to take
 * all memory or time ends that process, and the map is served on.
 */
function readOne(asked: AskedText, milliseconds: number): Promise<ReadText> {
  const name = 'address' in asked ? asked.address : asked.name
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${MOST_MEMORY}`,
        '--import',
        'tsx',
        'lib/cli/read/read-apart.ts',
        ...('address' in asked ? ['--address', asked.address] : ['--file', asked.name]),
      ],
      // none of the server's settings: what reads a foreign file needs no key and no database
      {
        cwd: repository,
        env: {} as NodeJS.ProcessEnv,
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    )
    const stop = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      if (said.length > MOST_ANSWER) child.kill('SIGKILL')
    })
    // a process that has ended hears no more of the file
    child.stdin.on('error', () => undefined)
    child.stdin.end('bytes' in asked ? asked.bytes : undefined)
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(stop)
      try {
        const answer = JSON.parse(said) as ReadText | { error: string }
        if ('error' in answer) fail(new RangeError(answer.error))
        else done(answer)
      } catch {
        fail(
          new RangeError(
            `${name}: took more than ${MOST_TIME / 1000} s or ${MOST_MEMORY} MB to read. Save it anew, or give its text as a .txt file.`,
          ),
        )
      }
    })
  })
}

/** Reads files and pages for the desk, one after the other. */
export function readingApart(milliseconds = MOST_TIME) {
  let [turn, waiting]: [Promise<unknown>, number] = [Promise.resolve(), 0]
  /** @throws RangeError in one sentence that names the file or the address, the rule and the cure */
  return (asked: AskedText): Promise<ReadText> => {
    if (waiting >= MOST_WAITING)
      throw new RangeError('Too many files are being read at once. Try again in a minute.')
    waiting++
    const read = turn.then(() => readOne(asked, milliseconds)).finally(() => void waiting--)
    turn = read.catch(() => undefined)
    return read
  }
}
/** What reads files and pages for the desk. */
export type ReadApart = ReturnType<typeof readingApart>
