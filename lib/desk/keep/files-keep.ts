import { readFile, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { slug } from '#lib/model'
import type { Seat } from '../history'
import { lockDesk } from '../lock'
import { appendLine, textOf, writeAside } from '../safe-files'
import type { DeskKeep, DocumentTurn, KeptDocument } from './keep'
import { turnsByName } from './turns'

const LOOKED = '+looked.json'
const lookedSchema = z.array(z.string().min(1))
const DRAFT = /^([^.].*)\.json(\.damaged)?$/

/** The name of a draft's file; that of one which could not be read ends in `.damaged`. */
const fileOf = (name: string) =>
  name.endsWith('.damaged') ? `${name.slice(0, -8)}.json.damaged` : `${name}.json`

/**
 * Drafts and histories in files of the project: `drafts/<document>/<seat>.json` and
 * `history/<document>.ndjson`. One server has them at a time.
 * @param root the folder of the project
 * @param tell told where a draft's file lags behind its history
 */
export function filesKeep(root: string, tell: (line: string) => void = () => undefined): DeskKeep {
  const turns = turnsByName()
  const historyPath = (id: string) => join(root, 'history', `${slug.parse(id)}.ndjson`)
  const folderOf = (id: string) => join(root, 'drafts', slug.parse(id))
  const draftPath = (id: string, seat: Seat) => join(folderOf(id), fileOf(seat))
  let unlock = () => Promise.resolve()

  const turnOf = (id: string): DocumentTurn => ({
    history: async () => (await textOf(historyPath(id))) ?? '',
    append: ({ length }, line) => appendLine(historyPath(id), line, length),
    draft: (seat) => textOf(draftPath(id, seat)),
    putDraft: (seat, text) => writeAside(draftPath(id, seat), text),
    followDraft: (seat, text) =>
      writeAside(draftPath(id, seat), text).catch((error: Error) =>
        tell(`drafts/${id}: the file lags behind its history (${error.message})`),
      ),
    async setAside(seat) {
      const path = draftPath(id, seat)
      await rename(path, `${path}.damaged`)
      return `${path}.damaged`
    },
    async dropAside(seats) {
      for (const seat of seats) await rm(`${draftPath(id, seat)}.damaged`, { force: true })
    },
    rewrite: (lines) => writeAside(historyPath(id), lines.map((line) => `${line}\n`).join('')),
  })

  async function looked(id: string): Promise<string[]> {
    const text = await textOf(join(folderOf(id), LOOKED))
    if (text === undefined) return []
    try {
      return lookedSchema.parse(JSON.parse(text))
    } catch {
      throw new Error(
        `drafts/${id}/${LOOKED}: is no list of coders. Put the file back from a copy; without it nobody knows who codes blind.`,
      )
    }
  }
  const writeLooked = (id: string, coders: readonly string[]) =>
    writeAside(join(folderOf(id), LOOKED), `${JSON.stringify([...coders].sort())}\n`)

  /** The documents that have a folder of drafts. */
  async function drafted(): Promise<string[]> {
    const folders = await readdir(join(root, 'drafts'), { withFileTypes: true }).catch(() => [])
    return folders.flatMap((one) =>
      one.isDirectory() && !one.name.startsWith('+') ? one.name : [],
    )
  }

  /** The drafts of a document by name, also those that could not be read once. */
  async function draftsOf(id: string): Promise<Map<string, string>> {
    const folder = join(root, 'drafts', id)
    const found = new Map<string, string>()
    for (const file of (await readdir(folder).catch(() => [])).sort()) {
      const [, name, damaged = ''] = DRAFT.exec(file) ?? []
      if (name !== undefined && file !== LOOKED)
        found.set(name + damaged, await readFile(join(folder, file), 'utf8'))
    }
    return found
  }

  return {
    async open(since) {
      unlock = await lockDesk(root, since)
      return true
    },
    names: (id) => ({
      history: `history/${id}.ndjson`,
      drafts: `drafts/${id}`,
      draft: (seat) => `drafts/${id}/${fileOf(seat)}`,
      one: 'file',
    }),
    async documents() {
      const names = await readdir(join(root, 'history')).catch(() => [])
      const ids = names.filter((name) => name.endsWith('.ndjson')).map((name) => name.slice(0, -7))
      return ids.sort()
    },
    history: async (id) => (await textOf(historyPath(id))) ?? '',
    async kept(id): Promise<KeptDocument> {
      const history = (await textOf(historyPath(id))) ?? ''
      return { id, history, drafts: await draftsOf(id), looked: (await looked(id)).sort() }
    },
    async drafts() {
      const all = await Promise.all(
        (await drafted()).map(async (id) =>
          [...(await draftsOf(id))].flatMap(([name, text]) =>
            name.endsWith('.damaged') ? [] : { id, text },
          ),
        ),
      )
      return all.flat()
    },
    inTurn: async (id, work) => turns.take(slug.parse(id), () => work(turnOf(id))),
    alone: (what, work) => turns.take(`${what} `, work),
    async whole(since, work) {
      const release = await lockDesk(root, since)
      return work().finally(release)
    },
    looked,
    addLook: (id, coder) =>
      turns.take(`looks `, async () => {
        const all = await looked(id)
        if (!all.includes(coder)) await writeLooked(id, [...all, coder])
      }),
    async take(documents) {
      for (const { id, history, drafts, looked: coders } of documents) {
        for (const [name, text] of drafts) await writeAside(draftPath(id, name), text)
        if (coders.length > 0) await writeLooked(id, coders)
        // last, since the history says that the document is there
        await writeAside(historyPath(id), history)
      }
    },
    async leave(documents) {
      for (const { id, drafts } of documents) {
        await rm(historyPath(id), { force: true })
        for (const name of drafts.keys()) await rm(draftPath(id, name), { force: true })
        await rm(join(folderOf(id), LOOKED), { force: true })
        // what is none of the desk's stays, and its folder
        await rmdir(folderOf(id)).catch(() => undefined)
      }
    },
    async close() {
      await turns.settled()
      await unlock()
    },
  }
}
