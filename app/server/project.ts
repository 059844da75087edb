import { checkProject, projectOrThrow } from '#lib/check'
import { createGazetteer, landOf, openPack } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { mapData, visibleControls } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Issue, Project, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { readDataFile, readFiles, readPack, readTexts } from '#lib/store'
import { readVersions, snapshotOf } from '#lib/versions'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { Snapshot, VersionsFile } from '#lib/versions'

/** What routes serve: the checked records as they were written, and as pages show them, with their version and those recorded before it, the gazetteer, how claims stand to one another, the data of the map page, and the texts that `TEXTS_DIR` holds, by document id. */
export type LoadedProject = {
  project: Project
  shown: Project
  gazetteer: Gazetteer
  relations: readonly Relation[]
  map: MapData
  /** The map's data in a language, made once. */ mapIn: (lang: LanguageId) => MapData
  texts: ReadonlyMap<string, string>
  snapshot: Snapshot
  versions: VersionsFile
}

/** The folder with `seeds/` and `data/`: this project's own, unless `PROJECT_DIR` names another. */
export const PROJECT_ROOT = process.env.PROJECT_DIR ?? process.cwd()

async function readProject(): Promise<LoadedProject> {
  const project = projectOrThrow(await readFiles(PROJECT_ROOT))
  const text = await readPack(process.env.GAZETTEER_PACK)
  const pack = text === undefined ? undefined : openPack(text)
  pack?.index() // so that the first reader who looks a name up does not wait for it
  const gazetteer = createGazetteer({
    places: project.places,
    boundaries: project.boundaries,
    land: landOf(project.basemap),
    ...(pack && { pack }),
  })
  const relations = relate(project.claims, project)
  const shown = visibleControls(project)
  const [texts, versions] = await Promise.all([
    readTexts(process.env.TEXTS_DIR, project.documents),
    readDataFile(PROJECT_ROOT, 'versions.json'),
  ])
  const maps = new Map<LanguageId, MapData>()
  const mapIn = (lang: LanguageId): MapData => {
    const words = wordsIn(lang)
    const made =
      maps.get(lang) ??
      mapData(
        shown,
        gazetteer,
        lang === 'en' && shown === project ? relations : relate(shown.claims, shown, words),
        words,
      )
    maps.set(lang, made)
    return made
  }
  return {
    project,
    shown,
    gazetteer,
    relations,
    map: mapIn('en'),
    mapIn,
    texts,
    snapshot: snapshotOf(project),
    versions: readVersions(versions),
  }
}

/** While records are edited: what is wrong in them, for a page to say. Nothing in production, where a build has stopped on it. */
export async function issuesWhileEditing(): Promise<Issue[]> {
  return process.env.NODE_ENV === 'development'
    ? checkProject(await readFiles(PROJECT_ROOT)).issues
    : []
}

/** One project a process: the server and Next's bundles have this file each. */
const shared = globalThis as typeof globalThis & { claimsMapServed?: Promise<LoadedProject> }

/** The project, read and checked once; in development on every call, so that an edited record shows at once. */
export function loadProject(): Promise<LoadedProject> {
  if (process.env.NODE_ENV === 'development') return readProject()
  return (shared.claimsMapServed ??= readProject())
}
