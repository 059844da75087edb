// The folder `private/` of a project, which is never served, exported or committed, and the files
// that are held against the names it keeps.
import { isUtf8 } from 'node:buffer'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { ofFile } from '#lib/util'
import type { ProtectedNames, RawFile } from '#lib/model'

const FOLDER = 'private'
/** The hashed names that protected sources had. */
const FORMER_NAMES = `${FOLDER}/former-names.json`
/** What is text, whatever bytes it holds. */
const TEXTS = /\.(json|geojson|ndjson|csv|tsv|md|txt|xml|html)$/
/** Files of which only the name is looked at. Any other is looked through unless its bytes are no text. */
const IMAGES = /^media\/.*\.(jpe?g|png|webp|gif|mp4|mov|pdf)$/i
/** Imported datasets, which hold what their keepers published. */
const NOT_SEARCHED = 'data/datasets'

/** What stands for a file or folder that is not there. One that cannot be read is a failure: names in it would go unseen. */
const unlessMissing =
  <T>(value: T, path: string) =>
  (error: NodeJS.ErrnoException): T =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR' ? value : ofFile(path)(error)

/** The paths in a folder from the root; none where it is not there. */
async function under(folder: string, listed: Promise<string[]>): Promise<string[]> {
  const paths = await listed.catch(unlessMissing([], folder))
  return paths.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
}

/**
 * Every file of a project that may hold a name, in the order of paths: its path from the root, and
 * its text where it is text.
 * @param root the folder that holds `project.json`, `seeds/` and `data/`.
 */
export async function projectTexts(root: string): Promise<RawFile[]> {
  // Each folder by its own name, so that a build does not take the whole project for its data.
  const found = await Promise.all([
    under('seeds', readdir(join(root, 'seeds'), { recursive: true })),
    under('data', readdir(join(root, 'data'), { recursive: true })),
    under('media', readdir(join(root, 'media'), { recursive: true })),
  ])
  const settings = await readFile(join(root, 'project.json'), 'utf8').catch(() => undefined)
  const paths = [...(settings === undefined ? [] : ['project.json']), ...found.flat()]
    .filter((path) => !path.startsWith(`${NOT_SEARCHED}/`))
    .sort()
  return Promise.all(
    paths.map(async (file) =>
      IMAGES.test(file) ? { file, text: '' } : readText(file, join(root, file)),
    ),
  )
}

/** A file as text: empty where its bytes are none, or it is a folder; one that cannot be read says so. */
async function readText(file: string, path: string): Promise<RawFile> {
  try {
    const bytes = await readFile(path)
    if (bytes.includes(0) && !TEXTS.test(file)) return { file, text: '' }
    return { file, text: readings(bytes) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isThere = code !== 'ENOENT' && code !== 'EISDIR'
    return { file, text: '', ...(isThere && { problem: `cannot be read (${code})` }) }
  }
}

/** Encodings that files are saved in which are no UTF-8: those of the scripts of the gazetteer. */
const EIGHT_BIT = ['windows-1256', 'windows-1251', 'windows-1252']

/**
 * Bytes as a text. What is no UTF-8 does not say in which encoding it is, and a name must not go
 * unseen for that: each line is then read in every one that it may be in.
 */
function readings(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8')
  // UTF-16 has zeros in its spaces and ends of lines, whatever its letters.
  const encodings = bytes.includes(0) ? ['utf-16le', 'utf-16be'] : isUtf8(bytes) ? [] : EIGHT_BIT
  if (encodings.length === 0) return utf8
  const read = [
    utf8.replaceAll('\0', ''),
    ...encodings.map((one) => new TextDecoder(one).decode(bytes)),
  ]
  const lines = read.map((text) => text.split('\n'))
  return lines[0]!.map((_, i) => lines.map((one) => one[i] ?? '').join(' ')).join('\n')
}

/** The file of former names, unread; an empty text where there is none. */
export const readFormerNamesFile = (root: string): Promise<RawFile> =>
  readText(FORMER_NAMES, join(root, FORMER_NAMES))

/**
 * The list of names that `PROTECTED_NAMES` names: a file outside the project, where nothing can
 * publish it, or in `private/`. `undefined` where none is named.
 */
async function listedNames(root: string, path: string | undefined): Promise<RawFile | undefined> {
  if (!path) return undefined
  const file = 'PROTECTED_NAMES'
  const within = relative(resolve(root), resolve(path)).replaceAll('\\', '/')
  if (!within.startsWith('../') && !isAbsolute(within) && !within.startsWith(`${FOLDER}/`))
    return { file, text: '', problem: 'names a file of the project, which may be published' }
  const read = await readText(file, path)
  return read.text === '' ? { problem: 'names a file that holds no name', ...read } : read
}

/**
 * The names that must stand nowhere and what they are held against; `undefined` where none are kept.
 * The setting is read here, so that no command forgets it.
 */
export async function protectedNames(root: string): Promise<ProtectedNames | undefined> {
  const names = await readFormerNamesFile(root)
  const listed = await listedNames(root, process.env.PROTECTED_NAMES)
  if (names.text === '' && !names.problem && !listed) return undefined
  return { names, ...(listed && { listed }), files: await projectTexts(root) }
}

/** The text of a file of `private/`; empty where it is not there. */
export async function readPrivateFile(root: string, name: string): Promise<string> {
  const path = join(root, FOLDER, name)
  return readFile(path, 'utf8').catch(unlessMissing('', path))
}

/**
 * Writes a file of `private/`, which only its owner may read and git passes over, whatever the
 * project's own `.gitignore` says.
 */
export async function writePrivateFile(root: string, name: string, text: string): Promise<void> {
  await mkdir(join(root, FOLDER), { recursive: true, mode: 0o700 })
  await writeFile(join(root, FOLDER, '.gitignore'), '*\n')
  // Written aside, since a full disk must not cut off the names that are kept.
  const path = join(root, FOLDER, name)
  await writeFile(`${path}.part`, text, { mode: 0o600 }).catch(ofFile(path))
  await rename(`${path}.part`, path)
}
