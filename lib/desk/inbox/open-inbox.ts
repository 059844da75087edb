import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Schema } from '#lib/model'
import { removeAsides, textOf, writeAside } from '../safe-files'
import { waitingTextSchema } from './waiting-text'
import type { WaitingText } from './waiting-text'

/** Where texts wait. No document's folder has a sign in its name. */
const INBOX_FOLDER = join('drafts', '+inbox')
/** So many texts may wait at once. */
const MOST = 500

/**
 * The texts that wait for somebody to code them, a file each. The command line puts texts there while
 * a server has the desk open: a file is whole or is not there.
 * @param root the folder of the project
 * @param tell told of a file that cannot be read, which is left as it is
 */
export function openInbox(root: string, tell: (line: string) => void) {
  const folder = join(root, INBOX_FOLDER)
  const pathOf = (key: string, end = 'json') => join(folder, `${sha256Schema.parse(key)}.${end}`)
  const told = new Set<string>()
  /** Texts that somebody is taking up at this moment. */
  const busy = new Set<string>()

  async function read(name: string): Promise<WaitingText | undefined> {
    const text = await textOf(join(folder, name))
    if (text === undefined) return undefined
    try {
      return waitingTextSchema.parse(JSON.parse(text))
    } catch {
      const line = `${join(INBOX_FOLDER, name)}: is no text of the inbox. Take the file away, and put the text there again.`
      if (!told.has(name)) tell(line)
      told.add(name)
      return undefined
    }
  }
  const names = async () =>
    (await readdir(folder).catch((): string[] => [])).filter((name) =>
      /^[0-9a-f]{64}\.json$/.test(name),
    )

  async function drop(key: string): Promise<void> {
    await rm(pathOf(key), { force: true })
    await rm(pathOf(key, 'raw'), { force: true })
  }

  return {
    /** All that wait, the oldest first. */
    async list(): Promise<WaitingText[]> {
      const found = await Promise.all((await names()).map(read))
      return found
        .flatMap((one) => one ?? [])
        .sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1))
    },
    /** One of them; `undefined` where nobody put it there, or somebody has taken it up. */
    get: (key: string): Promise<WaitingText | undefined> => read(`${sha256Schema.parse(key)}.json`),
    /**
     * Puts a text there, with the bytes as they came where they came over the net. One that waits
     * already stays as it is.
     * @returns whether it is new
     * @throws RangeError in one sentence where too many wait
     */
    async put(waiting: WaitingText, raw?: Uint8Array): Promise<boolean> {
      await removeAsides(folder)
      const all = await names()
      if (all.includes(`${waiting.key}.json`)) return false
      if (all.length >= MOST)
        throw new RangeError(
          `${waiting.from.name}: ${MOST} texts wait already, and no more may. Code some of them or take them away.`,
        )
      waitingTextSchema.parse(waiting)
      if (raw) await writeAside(pathOf(waiting.key, 'raw'), raw)
      await writeAside(pathOf(waiting.key), `${JSON.stringify(waiting, null, 2)}\n`)
      return true
    },
    drop,
    /**
     * Takes a text up: makes its document, keeps its bytes beside the text, and takes it out of the
     * inbox. A server that is killed in between leaves it waiting beside its document.
     * @param begin makes the document; the answer has its id
     * @throws RangeError in one sentence where it is not there any more
     */
    async take<T extends { id: string }>(
      key: string,
      begin: (waiting: WaitingText) => Promise<T>,
    ): Promise<T> {
      const waiting = busy.has(key) ? undefined : await read(`${sha256Schema.parse(key)}.json`)
      if (!waiting || busy.has(key))
        throw new RangeError('Somebody has taken this text up, or taken it away.')
      busy.add(key)
      try {
        const made = await begin(waiting)
        const kept = join(root, 'texts', `${made.id}.raw`)
        await rename(pathOf(key, 'raw'), kept).catch(() => undefined)
        await drop(key)
        return made
      } finally {
        busy.delete(key)
      }
    },
  }
}
/** The texts that wait at a desk. */
export type DeskInbox = ReturnType<typeof openInbox>
