import { open, stat } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'

/**
 * What a PMTiles file holds: pictures or vectors, from which zoom to which, whose map it is as
 * plain text, and the names of its vector layers.
 */
export type PmtilesAbout = {
  raster: boolean
  minZoom: number
  maxZoom: number
  attribution: string
  layers: string[]
}

/** Bytes of the header of version 3. */
const HEADER = 127
/** Kinds of tiles by their code in the header. */
const VECTOR = 1
const PICTURES = [2, 3, 4, 5]
/** Compressions of metadata by their code in the header. */
const NONE = 1
const GZIP = 2
/** Metadata beyond this size is not read: the header of a broken file may announce a gigabyte. */
const MOST_METADATA = 4_000_000

/** Markup of an attribution as the text a reader would see. */
function plainText(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&copy;/g, '©')
        .trim()
        .slice(0, 300)
    : ''
}

type Read = (position: number, length: number) => Promise<Buffer>

async function readMetadata(header: Buffer, read: Read): Promise<Record<string, unknown>> {
  const [offset, length, compression] = [
    Number(header.readBigUInt64LE(24)),
    Number(header.readBigUInt64LE(32)),
    header[97],
  ]
  if (length > MOST_METADATA || (compression !== NONE && compression !== GZIP)) return {}
  try {
    const bytes = await read(offset, length)
    return (JSON.parse(
      (compression === GZIP
        ? gunzipSync(bytes, { maxOutputLength: MOST_METADATA })
        : bytes
      ).toString('utf8'),
    ) ?? {}) as Record<string, unknown>
  } catch {
    return {} // whoever made it wrote none that can be read; the tiles are there all the same
  }
}

/**
 * What the operator is told about a file that cannot be shown, with the cure.
 * @param problem as `pmtilesAbout` gives it.
 */
export const pmtilesProblem = (path: string, problem: string): string =>
  `PMTILES_FILE: '${path}' ${problem}. Name a PMTiles file of version 3, or unset the variable; the offline basemap is shown.`

/**
 * Reads what a PMTiles file (version 3) says of itself, or why it cannot be shown, as the end of a
 * sentence about it. Never throws. Source:
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function pmtilesAbout(path: string): Promise<PmtilesAbout | { problem: string }> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return { problem: 'is not there' }
  const file = await open(path).catch(() => undefined)
  if (!file) return { problem: 'cannot be read' }
  try {
    const read: Read = async (position, length) =>
      (await file.read(Buffer.alloc(length), 0, length, position)).buffer
    const header = await read(0, HEADER)
    if (found.size < HEADER || header.toString('latin1', 0, 7) !== 'PMTiles')
      return { problem: 'is no PMTiles file' }
    if (header[7] !== 3) return { problem: `is of version ${header[7]}; only version 3 is read` }
    const type = header[99]!
    if (type !== VECTOR && !PICTURES.includes(type))
      return { problem: 'holds tiles of an unknown kind' }
    const end = Number(header.readBigUInt64LE(56)) + Number(header.readBigUInt64LE(64))
    if (found.size < end) return { problem: `is cut off: it has ${found.size} bytes of ${end}` }
    const { attribution, vector_layers: layers } = await readMetadata(header, read)
    return {
      raster: type !== VECTOR,
      minZoom: header[100]!,
      maxZoom: header[101]!,
      attribution: plainText(attribution),
      layers: Array.isArray(layers) ? layers.map((layer) => String(layer?.id)) : [],
    }
  } catch {
    return { problem: 'cannot be read' }
  } finally {
    await file.close()
  }
}
