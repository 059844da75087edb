import { unzipSync } from 'fflate'
import type { Unzipped } from 'fflate'
import { importTold } from '#lib/words'
import type { ByteSource } from './source'

/** An archive beyond so many bytes, packed or unpacked, is not opened: it is read as a whole. */
const LIMIT = 1_000_000_000

/** The names of the files in an archive; unpacking gives `undefined` where they are damaged. */
export type ZipArchive = {
  names: string[]
  unpack: (wanted: readonly string[]) => Unzipped | undefined
}

/** What is said of an archive that cannot be unpacked. */
export const DAMAGED_ZIP = importTold('zip.damaged')

/** Files that programs add to an archive and nobody packed. */
const isOwn = (name: string) => !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$)|\/$/.test(name)

/** Opens a zip archive. What its files take unpacked is known, and bounded, before any is. */
export async function openZip(
  source: Pick<ByteSource, 'whole'>,
): Promise<ZipArchive | { reason: string }> {
  const bytes = await source.whole()
  const sizes = new Map<string, number>()
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isOwn(name)) sizes.set(name, originalSize)
        return false
      },
    })
  } catch {
    return { reason: DAMAGED_ZIP }
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (bytes.length > LIMIT || total > LIMIT)
    return { reason: importTold('zip.large', { most: LIMIT / 1e9 }) }
  return {
    names: [...sizes.keys()],
    unpack: (wanted) => {
      try {
        return unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) })
      } catch {
        return undefined
      }
    },
  }
}
