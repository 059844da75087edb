import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { RawFile, RawProject } from '#lib/model'

/** The one file of `seeds/` that is no document. */
const JUDGEMENTS = 'judgements.json'

/**
 * Reads a project's records from its folder, unchecked. A missing file is an empty text, which the check then names.
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
  const [seeds, gazetteer, sources, parties, boundaries, basemap, judgements] = await Promise.all([
    Promise.all(names.map((name) => read(`seeds/${name}`))),
    read('data/gazetteer.geojson'),
    read('data/sources.json'),
    read('data/parties.json'),
    read('data/boundaries.geojson'),
    read('data/basemap.geojson'),
    read(`seeds/${JUDGEMENTS}`),
  ])
  return { seeds, gazetteer, sources, parties, boundaries, basemap, judgements }
}
