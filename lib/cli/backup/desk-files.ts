import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withDeskKeep } from '#lib/cli/shared/desk-keep'
import { deskAsFiles, deskSchema } from '#lib/desk'
import { PRIVATE_PARTS } from './parts'

/**
 * Does something with a folder that has the private parts of a project, the drafts and histories of
 * its desk among them: the project itself, or where a database keeps them a copy that has them as
 * files. An archive is whole by itself, whatever becomes of the database.
 * @param root the folder of the project
 * @param out the archive, beside which the copy lies as long as it is needed, for nobody else to read
 */
export async function withPrivateParts(
  root: string,
  out: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  if ((await deskSchema(root)) === undefined) return work(root)
  await mkdir(dirname(out), { recursive: true })
  const folder = await mkdtemp(join(dirname(out), '.backup-'))
  try {
    // the histories first: what began meanwhile has a text too many, and no history without one
    const documents = await withDeskKeep(root, async (keep) => {
      const all = []
      for (const id of await keep.documents()) all.push(await keep.kept(id))
      return all
    })
    for (const part of PRIVATE_PARTS)
      if (existsSync(join(root, part)))
        await cp(join(root, part), join(folder, part), { recursive: true, verbatimSymlinks: true })
    await deskAsFiles(folder, documents)
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
