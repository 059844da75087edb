// The files of a project's folder, and the two that the settings may name beside it (texts of
// documents, a gazetteer pack).
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Document, RawFile, RawProject } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { mediaFiles } from './media-files'

/** The one file of `seeds/` that is no document. */
const JUDGEMENTS = 'judgements.json'

/**
 * Reads a project's records from its folder, unchecked. A missing file is an empty text, which the
 * check then names.
 * @param root the folder that holds `seeds/` and `data/`.
 */
export async function readFiles(root: string): Promise<RawProject> {
  const read = async (file: string): Promise<RawFile> => ({
    file,
    text: await readFile(join(root, file), 'utf8').catch(() => ''),
  })
  const names = (await readdir(join(root, 'seeds')).catch(() => []))
    .filter((name) => name.endsWith('.json') && name !== JUDGEMENTS)
    .sort()
  const [seeds, gazetteer, sources, parties, boundaries, basemap, judgements, media] =
    await Promise.all([
      Promise.all(names.map((name) => read(`seeds/${name}`))),
      read('data/gazetteer.geojson'),
      read('data/sources.json'),
      read('data/parties.json'),
      read('data/boundaries.geojson'),
      read('data/basemap.geojson'),
      read(`seeds/${JUDGEMENTS}`),
      mediaFiles(root),
    ])
  return { seeds, gazetteer, sources, parties, boundaries, basemap, judgements, media }
}

/** The text of a file of a project's `data/` folder; empty where it is not there. */
export async function readDataFile(root: string, name: string): Promise<string> {
  return readFile(join(root, 'data', name), 'utf8').catch(() => '')
}

/** Writes a file of a project's `data/` folder, or of a folder in it. */
export async function writeDataFile(root: string, name: string, text: string): Promise<void> {
  const path = join(root, 'data', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/**
 * The texts of documents that a folder holds, by document id. A text is known by its hash, whatever
 * its file is called; documents whose text is not there are not in the result, and nothing else of
 * the folder is.
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
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    const hash = bytes && sha256(bytes)
    for (const document of documents)
      if (document.text.sha256 === hash) texts.set(document.id, bytes!.toString('utf8'))
  }
  return texts
}

/**
 * The text of a gazetteer pack (see `npm run gazetteer -- build`), or `undefined` where none is
 * set: then the curated gazetteer serves alone. A path that is set and cannot be read is an error,
 * said with the path.
 */
export async function readPack(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `GAZETTEER_PACK: '${path}' cannot be read (${error.code}). Build it with npm run gazetteer -- build, or unset the variable.`,
    )
  })
}
