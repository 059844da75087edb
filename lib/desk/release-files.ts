import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { appendJson, editJson } from '#lib/check'
import {
  HELD_FOLDER,
  HELD_LISTS,
  dueReleases,
  heldFileName,
  heldFrom,
  heldReleaseSchema,
  newRecords,
  slug,
} from '#lib/model'
import type { HeldList, HeldRelease, RawFile, Withdrawal } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { textOf, writeAside } from './safe-files'

/** The files that a release adds records to. */
const LIST_FILES: Record<HeldList, string> = {
  sources: 'data/sources.json',
  parties: 'data/parties.json',
  gazetteer: 'data/gazetteer.geojson',
}

/**
 * The files that publishing writes and withdrawing changes, and releases that are held until a
 * moment. A server shows a held release from its moment on; the desk then writes it into the records.
 * @param root the folder of the project
 */
export function releaseFiles(root: string) {
  const seedPath = (id: string) => join(root, 'seeds', `${slug.parse(id)}.json`)
  const held = join(root, HELD_FOLDER)
  const heldNames = () => readdir(held).catch((): string[] => [])

  async function dropHeld(id: string): Promise<void> {
    for (const name of await heldNames())
      if (heldFrom(name)?.document === id) await rm(join(held, name), { force: true })
  }

  /** Writes files of the records, each whole; what was held of the document is so no longer. */
  async function write(id: string, files: readonly RawFile[]): Promise<void> {
    for (const { file, text } of files) await writeAside(join(root, file), text)
    await dropHeld(id)
  }

  async function settleOne(name: string): Promise<void> {
    const text = await textOf(join(held, name))
    if (text === undefined) return
    const { document, seed, added } = heldReleaseSchema.parse(JSON.parse(text))
    const files: RawFile[] = []
    for (const list of Object.keys(LIST_FILES) as HeldList[]) {
      if (added[list].length === 0) continue
      const file = LIST_FILES[list]
      const raw = { file, text: (await textOf(join(root, file))) ?? '' }
      const fresh = newRecords(raw, list, added)
      const more = (made: string, record: object) => appendJson(made, [HELD_LISTS[list]], record)
      files.push({ file, text: fresh.reduce(more, raw.text) })
    }
    files.push({ file: `seeds/${slug.parse(document)}.json`, text: seed })
    for (const one of files) await writeAside(join(root, one.file), one.text)
    await rm(join(held, name), { force: true })
  }

  return {
    write,
    dropHeld,
    /** Keeps a release aside until a moment. */
    async hold(id: string, from: string, seed: RawFile, added: HeldRelease['added']) {
      const release: HeldRelease = { document: id, seed: seed.text, added }
      await dropHeld(id)
      const path = join(held, heldFileName(id, from))
      await writeAside(path, `${JSON.stringify(release, null, 2)}\n`)
    },
    /** Writes every release whose moment has come into the records. */
    async settle(now: string): Promise<void> {
      for (const name of dueReleases(await heldNames(), now)) await settleOne(name)
    },
    /** The file of a document as it is once the document is withdrawn; `undefined` where none is there. */
    async withdrawnSeed(id: string, withdrawal: Withdrawal): Promise<RawFile | undefined> {
      const text = await textOf(seedPath(id))
      if (text === undefined) return undefined
      const edit = { path: ['document', 'withdrawn'], value: withdrawal }
      return { file: `seeds/${slug.parse(id)}.json`, text: editJson(text, [edit]) }
    },
    /** The hash of a document's file as it lies in the records; `undefined` where there is none. */
    async seedHash(id: string): Promise<string | undefined> {
      const seed = await textOf(seedPath(id))
      return seed === undefined ? undefined : sha256(seed)
    },
  }
}
