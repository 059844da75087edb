import { projectOrThrow } from '#lib/check'
import { projectGazetteer } from '#lib/gazetteer'
import type { Gazetteer, Pack } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import type { Project, ProjectSettings, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { readDataFile, readFiles, readPack, readTexts } from '#lib/store'
import { readVersions, snapshotOf } from '#lib/versions'
import type { Snapshot, VersionsFile } from '#lib/versions'
import { mapData, visibleControls } from '#lib/views'
import type { MapData } from '#lib/views'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'

/** Which project is read, and the languages that its map is wanted in. */
export type AskedRecords = { root: string; languages: readonly LanguageId[] }

/**
 * The records of a project, read, checked and drawn: plain data alone, so that another thread can
 * make them.
 */
export type ReadRecords = {
  project: Project
  relations: readonly Relation[]
  /** The records without hidden control characters, where they hold any. */
  visible?: { project: Project; relations: readonly Relation[] }
  maps: readonly (readonly [LanguageId, MapData])[]
  /** The texts that are at hand, by the id of their document. */
  texts: readonly (readonly [string, string])[]
  snapshot: Snapshot
  versions: VersionsFile
}

let opened: { text: string; pack: Pack } | undefined

/** The pack of places that a project or the operator names, opened again only where it is another. */
export async function packOf(root: string, settings: ProjectSettings): Promise<Pack | undefined> {
  const text = await readPack(root, settings, process.env.GAZETTEER_PACK)
  if (text === undefined) return undefined
  if (opened?.text !== text) opened = { text, pack: openPack(text) }
  return opened.pack
}

/** The map of records in a language of its readers. */
export function mapOf(
  { project, relations, visible }: Pick<ReadRecords, 'project' | 'relations' | 'visible'>,
  gazetteer: Gazetteer,
  lang: LanguageId,
): MapData {
  const shown = visible ?? { project, relations }
  const words = projectWords(project.settings, lang)
  return mapData(shown.project, gazetteer, shown.relations, words)
}

/** Reads, checks and draws a project; the gazetteer and the pack it was drawn with are no plain data. */
export async function readAndDraw({ root, languages }: AskedRecords): Promise<{
  records: ReadRecords
  gazetteer: Gazetteer
  pack: Pack | undefined
}> {
  const project = projectOrThrow(await readFiles(root))
  const pack = await packOf(root, project.settings)
  const gazetteer = projectGazetteer(project, pack)
  const [texts, versions] = await Promise.all([
    readTexts(process.env.TEXTS_DIR, project.documents),
    readDataFile(root, 'versions.json'),
  ])
  const related = (of: Project) => ({ project: of, relations: relate(of.claims, of) })
  const shown = visibleControls(project)
  const drawn = {
    ...related(project),
    ...(shown !== project && { visible: related(shown) }),
  }
  return {
    records: {
      ...drawn,
      maps: languages.map((lang) => [lang, mapOf(drawn, gazetteer, lang)] as const),
      texts: [...texts],
      snapshot: snapshotOf(project),
      versions: readVersions(versions),
    },
    gazetteer,
    pack,
  }
}
