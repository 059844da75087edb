import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT, projectSettings } from './project'

const MAGIC = 'PMTiles'

/** Whether a file begins as a PMTiles file does. */
async function isPmtiles(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  try {
    const { buffer } = (await file?.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)) ?? {}
    return buffer?.toString('latin1') === MAGIC
  } finally {
    await file?.close()
  }
}

/**
 * The PMTiles file with streets: `PMTILES_FILE`, else the one that the project names in `map.streets`;
 * `undefined` where neither is. A project may be somebody else's, and a link in it may lead anywhere:
 * of what it names nothing but a PMTiles file is served.
 */
export async function streetsFile(): Promise<string | undefined> {
  const own = process.env.PMTILES_FILE
  if (own) return own
  const { streets } = (await projectSettings()).map
  const path = streets && join(PROJECT_ROOT, streets)
  return path && (await isPmtiles(path)) ? path : undefined
}
