// The files of a project's folder, and the two that the settings may name beside it (texts of
// documents, a gazetteer pack).
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { normaliseText } from '#lib/model'
import type { Document, ProjectSettings, RawFile, RawProject } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { withDueReleases } from './held-releases'
import { mediaFiles } from './media-files'
import { protectedNames } from './private-files'

/** The one file of `seeds/` that is no document. */
const JUDGEMENTS = 'judgements.json'

/** A file of records, unread; one that cannot be read, or is no text, says so. */
async function rawFile(root: string, file: string): Promise<RawFile> {
  let bytes: Buffer
  try {
    bytes = await readFile(join(root, file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { file, text: '', ...(code !== 'ENOENT' && { problem: `cannot be read (${code})` }) }
  }
  const text = utf8(bytes)
  return text === undefined ? { file, text: '', problem: 'is not UTF-8' } : { file, text }
}

/** The text of bytes; `undefined` where they are not UTF-8. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Reads a project's records from its folder, unchecked. A missing file is an empty text, which the
 * check then names. A release that is held until a moment is among them from that moment on.
 * @param root the folder that holds `project.json`, `seeds/` and `data/`.
 * @param now the moment, ISO 8601 in UTC
 */
export async function readFiles(root: string, now = new Date().toISOString()): Promise<RawProject> {
  const read = (file: string) => rawFile(root, file)
  // A project may keep its map and outlines among its records, or leave them where they are made.
  const readMade = async (first: string, second: string) => {
    const found = await read(first)
    return found.text || found.problem ? found : read(second)
  }
  const names = (await readdir(join(root, 'seeds')).catch(noFolder))
    .filter((name) => name.endsWith('.json') && name !== JUDGEMENTS)
    .sort()
  const [
    settings,
    seeds,
    gazetteer,
    sources,
    parties,
    boundaries,
    basemap,
    judgements,
    notPlaces,
    story,
    media,
    kept,
  ] = await Promise.all([
    read('project.json'),
    Promise.all(names.map((name) => read(`seeds/${name}`))),
    read('data/gazetteer.geojson'),
    read('data/sources.json'),
    read('data/parties.json'),
    readMade('data/boundaries.geojson', 'region/boundaries.geojson'),
    readMade('data/basemap.geojson', 'region/basemap.json'),
    read(`seeds/${JUDGEMENTS}`),
    read('data/not-places.json'),
    read('data/story.json'),
    mediaFiles(root),
    protectedNames(root),
  ])
  const raw = {
    settings,
    seeds,
    gazetteer,
    sources,
    parties,
    boundaries,
    basemap,
    judgements,
    notPlaces,
    story,
    media,
    ...(kept && { protectedNames: kept }),
  }
  return withDueReleases(root, raw, now)
}

/** A folder that is not there holds nothing; one that cannot be read is an error. */
function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw new Error(`seeds/ cannot be read (${error.code}). Give the right to read it.`)
}

/**
 * The text of a file of a project's `data/` folder; empty where it is not there. One that cannot be
 * read is an error.
 */
export async function readDataFile(root: string, name: string): Promise<string> {
  const { file, text, problem } = await rawFile(root, `data/${name}`)
  if (problem) throw new Error(`${file}: ${problem}. Put the file back from a copy.`)
  return text
}

/**
 * Writes a file of a project's records.
 * @param file its path from the project's root and its text, as `readFiles` gives them.
 */
export async function writeRecords(root: string, { file, text }: RawFile): Promise<void> {
  await writeFile(join(root, file), text)
}

/** Writes a file of a project's `data/` folder, or of a folder in it. */
export async function writeDataFile(root: string, name: string, text: string): Promise<void> {
  const path = join(root, 'data', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/**
 * Reads a file of text: the text as claims are coded from it (`normaliseText`), and the hash of the
 * file. One that cannot be read, or is not UTF-8, is an error with its path.
 */
export async function readTextFile(path: string): Promise<{ text: string; raw: string }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`'${path}' cannot be read (${error.code}). Name a file that holds a text.`)
  })
  const text = utf8(bytes)
  if (text === undefined) throw new Error(`'${path}' is not UTF-8. Save the text as UTF-8.`)
  return { text: normaliseText(text), raw: sha256(bytes) }
}

/**
 * The texts of documents that a folder holds, normalised, by document id. A text is known by the
 * hash of its normalised form, whatever its file is called and however it was saved; documents
 * whose text is not there are not in the result, and nothing else of the folder is.
 * @param folder `TEXTS_DIR`; where none is set, nobody has the texts. A folder that is set and
 * cannot be read is an error, said with the path.
 */
export async function readTexts(
  folder: string | undefined,
  documents: readonly Document[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (!folder) return texts
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `TEXTS_DIR: '${folder}' cannot be read (${error.code}). Name a folder with the texts, or unset the variable.`,
    )
  })
  for (const name of names.sort()) {
    // A folder inside, or a file of somebody else.
    const file = await readTextFile(join(folder, name)).catch(() => undefined)
    if (file === undefined) continue
    const hash = sha256(file.text)
    for (const document of documents)
      if (document.text.sha256 === hash) texts.set(document.id, file.text)
  }
  return texts
}

/**
 * The text of a gazetteer pack (see `npm run gazetteer -- build`), or `undefined` where none is
 * named: then the curated gazetteer serves alone. A pack that is named and cannot be read is an
 * error, said with its path.
 * @param own `GAZETTEER_PACK`, which goes before what the project names.
 */
export async function readPack(
  root: string,
  { gazetteer }: Pick<ProjectSettings, 'gazetteer'>,
  own: string | undefined,
): Promise<string | undefined> {
  const path = own || (gazetteer.pack && join(root, gazetteer.pack))
  if (!path) return undefined
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const [named, cure] = own
      ? ['GAZETTEER_PACK', 'unset the variable']
      : ['project.json: gazetteer.pack', 'take the field out']
    throw new Error(
      `${named}: '${path}' cannot be read (${error.code}). Build it with npm run gazetteer -- build, or ${cure}.`,
    )
  })
}
