import { join } from 'node:path'
import { z } from 'zod'
import { slug } from '#lib/model'
import { coderId } from '../coder-id'
import { textOf, writeAside } from '../safe-files'

const fileSchema = z.array(z.string().min(1))

/**
 * Who has seen what somebody else decided of a document, kept in `drafts/<document>/+looked.json`:
 * whoever did codes it blind no more. A look is kept before it is answered.
 * @param root the folder of the project
 */
export function deskLooks(root: string) {
  const pathOf = (id: string) => join(root, 'drafts', slug.parse(id), '+looked.json')
  let turn: Promise<unknown> = Promise.resolve()

  async function read(id: string): Promise<string[]> {
    const text = await textOf(pathOf(id))
    if (text === undefined) return []
    try {
      return fileSchema.parse(JSON.parse(text))
    } catch {
      throw new Error(
        `drafts/${id}/+looked.json: is no list of coders. Put the file back from a copy; without it nobody knows who codes blind.`,
      )
    }
  }

  return {
    /** Whether somebody has seen what another coder decided of a document. */
    has: async (id: string, name: string): Promise<boolean> =>
      (await read(id)).includes(coderId(name)),
    /** Keeps that somebody sees it. */
    note(id: string, name: string): Promise<void> {
      const made = turn.then(async () => {
        const all = await read(id)
        if (all.includes(coderId(name))) return
        await writeAside(pathOf(id), `${JSON.stringify([...all, coderId(name)].sort())}\n`)
      })
      turn = made.catch(() => undefined)
      return made
    },
  }
}
