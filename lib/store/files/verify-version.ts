import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Manifest } from './write-version'

/**
 * Every fault in a version's folder. Each file is checked against the length and hash it was
 * written with.
 */
export async function verifyVersion(id: string, folder: string): Promise<string[]> {
  const cure = 'Import the file again.'
  const path = (name: string) => `${id}/${basename(folder)}/${name}`
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  if (text === undefined)
    return [
      `${path('manifest.json')} cannot be read: nothing of the dataset can be verified. ${cure}`,
    ]
  const wrong: string[] = []
  for (const [name, { bytes, sha256 }] of Object.entries(JSON.parse(text) as Manifest)) {
    const found = await hashed(join(folder, name)).catch(
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    )
    if (typeof found === 'string') wrong.push(`${path(name)} cannot be read (${found}). ${cure}`)
    else if (found.bytes !== bytes)
      wrong.push(`${path(name)} has ${found.bytes} bytes and was written with ${bytes}. ${cure}`)
    else if (found.sha256 !== sha256)
      wrong.push(
        `${path(name)} has the hash ${found.sha256.slice(0, 12)}… and was written with ${sha256.slice(0, 12)}…. ${cure}`,
      )
  }
  return wrong
}

async function hashed(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}
