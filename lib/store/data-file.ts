import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The text of a file of a project's `data/` folder; empty where it is not there. */
export async function readDataFile(root: string, name: string): Promise<string> {
  return readFile(join(root, 'data', name), 'utf8').catch(() => '')
}

/** Writes a file of a project's `data/` folder. */
export async function writeDataFile(root: string, name: string, text: string): Promise<void> {
  await writeFile(join(root, 'data', name), text)
}
