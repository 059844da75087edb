import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { HELD_FOLDER, dueReleases, heldReleaseSchema, withRelease } from '#lib/model'
import type { RawProject } from '#lib/model'

/** The names of a project's releases whose moment has come and that the desk has not written yet. */
export async function dueReleaseNames(root: string, now: string): Promise<string[]> {
  return dueReleases(
    await readdir(join(/* turbopackIgnore: true */ root, HELD_FOLDER)).catch(() => []),
    now,
  )
}

/**
 * The files of a project with every release whose moment has come. One that cannot be read is an
 * error with its path, since what it holds should be shown.
 */
export async function withDueReleases(
  root: string,
  raw: RawProject,
  now: string,
): Promise<RawProject> {
  let made = raw
  for (const name of await dueReleaseNames(root, now)) {
    // one that the desk has written into the records in the meantime is gone
    const text = await readFile(
      join(/* turbopackIgnore: true */ root, HELD_FOLDER, name),
      'utf8',
    ).catch(() => undefined)
    if (text === undefined) continue
    try {
      made = withRelease(made, heldReleaseSchema.parse(JSON.parse(text)))
    } catch {
      throw new Error(`${HELD_FOLDER}/${name} is no release. Publish the document again.`)
    }
  }
  return made
}
