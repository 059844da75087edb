import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'data/versions.json'

/** The text of a project's recorded versions; empty where it has recorded none. */
export async function readVersionsText(root: string): Promise<string> {
  return readFile(join(root, FILE), 'utf8').catch(() => '')
}

/** Writes a project's recorded versions. */
export async function writeVersionsText(root: string, text: string): Promise<void> {
  await writeFile(join(root, FILE), text)
}
