import { open } from 'node:fs/promises'

/** How many bytes of a file are looked at to recognise it. */
const HEAD_BYTES = 65_536
const SIGNATURES: readonly [bytes: readonly number[], reason: string][] = [
  [[0x50, 0x4b], 'is a zip archive (or a spreadsheet): unpack it, or save it as CSV'],
  [[0x1f, 0x8b], 'is compressed: unpack it'],
  [[0xff, 0xfe], 'is UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'is UTF-16: save it as UTF-8'],
]

/** What `recognise` needs of a format. */
type Told = { label: string; fits: (head: readonly string[]) => boolean }

/** The format of a file with its first lines, or the reason why it has none. */
export type Recognised<F extends Told> =
  { format: F; head: string[]; bytes: number } | { reason: string }

/** Recognises the format of a file by its content, never by its name. */
export async function recognise<F extends Told>(
  path: string,
  formats: readonly F[],
): Promise<Recognised<F>> {
  try {
    const file = await open(path)
    try {
      const { size: bytes } = await file.stat()
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const head = buffer.subarray(0, bytesRead)
      const signature = SIGNATURES.find(([signs]) => signs.every((sign, i) => head[i] === sign))
      if (signature) return { reason: signature[1] }
      const lines = head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
      if (lines.length === 0) return { reason: 'is empty' }
      const format = formats.find((item) => item.fits(lines))
      return format
        ? { format, head: lines, bytes }
        : { reason: `is none of: ${formats.map(({ label }) => label).join(', ')}` }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { reason: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}` }
  }
}

/** How far the reading of files is: rows so far, and the share of bytes read. */
export type Progress = { file: string; rows: number; bytes: number; totalBytes: number }
