// The folder `media/` of a project: what lies in it, and its images as they may be shown.
import { open, readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageType, MediaFile } from '#lib/model'
import { memoizeAsync } from '#lib/util'
import { fileSha256, sha256 } from '#lib/util/sha256'

const FOLDER = 'media'

/** The first bytes by which each type of image is known. */
const SIGNATURES: readonly [type: ImageType, test: (head: Buffer) => boolean][] = [
  ['jpg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (head) => head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  [
    'webp',
    (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  ],
]

/** The type of image that a file begins as; `undefined` for all that cannot be shown. */
function imageTypeOf(head: Buffer): ImageType | undefined {
  return SIGNATURES.find(([, test]) => test(head))?.[0]
}

async function typeOf(path: string): Promise<ImageType | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    return imageTypeOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/**
 * Hash and type by path, size and time of change: videos are large, and the records are read anew
 * on every request while they are edited.
 */
const known = memoizeAsync(10_000, async (key) => {
  const path = key.split('\n')[0]!
  const [hash, type] = await Promise.all([fileSha256(path), typeOf(path)])
  return { sha256: hash, ...(type && { type }) }
})

/**
 * The files of a project's `media/`, in the order of their names, each with its hash; none where
 * there is no such folder. Folders in it and hidden files are passed over.
 * @param root the folder that holds `seeds/`, `data/` and `media/`.
 */
export async function mediaFiles(root: string): Promise<MediaFile[]> {
  const folder = join(root, FOLDER)
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'))
  const found = await Promise.all(
    names.sort().map(async (file): Promise<MediaFile[]> => {
      const path = join(folder, file)
      const { size, mtimeMs, isFile } = await stat(path).then((it) => ({
        size: it.size,
        mtimeMs: it.mtimeMs,
        isFile: it.isFile(),
      }))
      return isFile ? [{ file, ...(await known([path, size, mtimeMs].join('\n'))) }] : []
    }),
  )
  return found.flat()
}

/**
 * An image of `media/` as it may be shown: drawn anew from its pixels, upright, in sRGB, so that
 * nothing else of the file is left: no EXIF, XMP, IPTC, preview, comment or appended data.
 * `undefined` where the file is not there, is not the one that was recorded, or is no image that
 * can be drawn.
 * @param sha256 the hash of the file that was recorded.
 */
export async function cleanImage(
  root: string,
  recorded: { file: string; sha256: string },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: ImageType } | undefined> {
  const bytes = await readFile(join(root, FOLDER, recorded.file)).catch(() => undefined)
  const type = bytes && imageTypeOf(bytes)
  if (!type || sha256(bytes) !== recorded.sha256) return undefined
  return redrawn(bytes, type).then(
    (drawn) => ({ bytes: drawn, type }),
    () => undefined,
  )
}

/** The most pixels that are drawn: the largest sensors of today have fewer. */
const MOST_PIXELS = 250_000_000

async function redrawn(bytes: Buffer, type: ImageType): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient()
  const drawn = {
    jpg: () => image.jpeg({ quality: 90 }),
    png: () => image.png(),
    webp: () => image.webp({ quality: 90 }),
  }[type]()
  return new Uint8Array(await drawn.toBuffer())
}
