// The folder `private/` of a project, which is never served, exported or committed, and the files
// that are held against the names it keeps.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProtectedNames, RawFile } from '#lib/model'

const FOLDER = 'private'
/** The hashed names that protected sources had. */
const FORMER_NAMES = `${FOLDER}/former-names.json`
/** What is looked through inside; of any other file only the name. */
const TEXTS = /\.(json|geojson|ndjson|csv|tsv|md|txt|xml|html)$/
/** Imported datasets, which hold what their keepers published. */
const NOT_SEARCHED = 'data/datasets'

/** The paths in a folder from the root; none where it is not there. */
async function under(folder: string, listed: Promise<string[]>): Promise<string[]> {
  const paths = await listed.catch(() => [])
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
    paths.map(async (file) => ({
      file,
      text: TEXTS.test(file) ? await readFile(join(root, file), 'utf8').catch(() => '') : '',
    })),
  )
}

/** The file of former names, unread; an empty text where there is none. */
export async function readFormerNamesFile(root: string): Promise<RawFile> {
  return {
    file: FORMER_NAMES,
    text: await readFile(join(root, FORMER_NAMES), 'utf8').catch(() => ''),
  }
}

/** The former names and what they are held against; `undefined` where none are kept. */
export async function protectedNames(root: string): Promise<ProtectedNames | undefined> {
  const names = await readFormerNamesFile(root)
  return names.text === '' ? undefined : { names, files: await projectTexts(root) }
}

/** The text of a file of `private/`; empty where it is not there. */
export async function readPrivateFile(root: string, name: string): Promise<string> {
  return readFile(join(root, FOLDER, name), 'utf8').catch(() => '')
}

/**
 * Writes a file of `private/`, which only its owner may read and git passes over, whatever the
 * project's own `.gitignore` says.
 */
export async function writePrivateFile(root: string, name: string, text: string): Promise<void> {
  await mkdir(join(root, FOLDER), { recursive: true, mode: 0o700 })
  await writeFile(join(root, FOLDER, '.gitignore'), '*\n')
  await writeFile(join(root, FOLDER, name), text, { mode: 0o600 })
}
