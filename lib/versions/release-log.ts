import { z } from 'zod'
import { sha256 } from '#lib/util/sha256'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

const releaseSchema = z.strictObject({
  release: z.int().min(1),
  /** The day it was recorded. */
  date: z.iso.date(),
  version: z.string().regex(/^[0-9a-f]{8}$/, 'eight hex digits'),
  note: z.string().min(1).optional(),
  /** The SHA-256 of every file of the release, by its path from the project's root. */
  files: z.record(z.string(), hash),
  /** The SHA-256 of the line before; `null` in the first. */
  previous: hash.nullable(),
})

/** One line of `data/releases.ndjson`. */
export type Release = z.infer<typeof releaseSchema>

/** The path of the log from a project's `data/`. */
export const RELEASE_LOG = 'releases.ndjson'

/**
 * Reads the log of releases, oldest first; an empty text is a project that has none. Throws with the
 * first line that is wrong: one that was changed, taken out or put in breaks the chain of hashes.
 */
export function readReleaseLog(text: string): Release[] {
  const lines = linesOf(text)
  if (text !== '' && !text.endsWith('\n'))
    throw wrong(lines.length, 'is cut off: it does not end in a line end')
  return lines.map((line, i) => {
    const release = parsed(line, i + 1)
    const previous = i === 0 ? null : sha256(lines[i - 1]!)
    if (release.previous !== previous || release.release !== i + 1)
      throw wrong(i + 1, 'does not follow the line before it: one of the two was changed')
    return release
  })
}

/** The log with a release as its last line, or as it is where its last line says the same. */
export function addRelease(
  text: string,
  { date, version, note, files }: Pick<Release, 'date' | 'version' | 'note' | 'files'>,
): string {
  const log = readReleaseLog(text)
  const last = log.at(-1)
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (last && last.version === version && JSON.stringify(last.files) === JSON.stringify(sorted))
    return text
  const release: Release = {
    release: log.length + 1,
    date,
    version,
    ...(note && { note }),
    files: sorted,
    previous: last ? sha256(linesOf(text).at(-1)!) : null,
  }
  const line = JSON.stringify(release)
  parsed(line, release.release)
  return `${text}${line}\n`
}

/**
 * The SHA-256 of every line, oldest first. Whoever keeps the last of them elsewhere can tell later
 * that no line up to it was changed or cut off.
 */
export const releaseHashes = (text: string): string[] => linesOf(text).map((line) => sha256(line))

/** Files that are not as a release has them, by path: changed, missing, or new. */
export function changedFiles(
  release: Release,
  now: Readonly<Record<string, string>>,
): { file: string; became: 'changed' | 'missing' | 'new' }[] {
  const paths = [...new Set([...Object.keys(release.files), ...Object.keys(now)])].sort()
  return paths.flatMap((file) => {
    const [was, is] = [release.files[file], now[file]]
    if (was === is) return []
    return [{ file, became: !is ? 'missing' : !was ? 'new' : 'changed' } as const]
  })
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

const wrong = (line: number, what: string) =>
  new Error(
    `data/${RELEASE_LOG}: line ${line}: ${what}. Put the file back from a copy: npm run release only adds lines.`,
  )

function parsed(line: string, number: number): Release {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw wrong(number, 'is not JSON')
  }
  const read = releaseSchema.safeParse(json)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw wrong(number, `${path.join('.')}: ${message}`)
}
