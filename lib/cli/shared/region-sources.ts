import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The text of a region's file of sources; empty where there is none yet. */
async function readSources(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
}

/**
 * Writes where a part of a region is from into its `SOURCES.json`. What other commands have written
 * there about their own parts stays.
 * @returns the text of the file
 */
export async function writeSources(home: string, part: object): Promise<string> {
  await mkdir(home, { recursive: true })
  const path = join(home, 'SOURCES.json')
  const known = JSON.parse(await readSources(path)) as object
  const text = `${JSON.stringify({ ...known, ...part }, null, 2)}\n`
  await writeFile(path, text)
  return text
}
