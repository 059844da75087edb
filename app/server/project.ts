import { checkProject, projectOrThrow } from '#lib/check'
import { projectGazetteer, projectNames } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import type { Gazetteer, PlaceIndex } from '#lib/gazetteer'
import { mapData, visibleControls } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Issue, Project, ProjectSettings, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { readDataFile, readFiles, readPack, readTexts, recordsState } from '#lib/store'
import { readVersions, snapshotOf } from '#lib/versions'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { Snapshot, VersionsFile } from '#lib/versions'
import { tellsForAll } from './http/worker-number'
import { lastGood } from './last-good'
import type { LastGood } from './last-good'

/**
 * The project that routes and pages serve: the checked records as they were written (`project`) and
 * without hidden control characters (`shown`), the gazetteer, the relations between claims, the
 * data of the map page, the texts from `TEXTS_DIR` by document id, and the version of the data with
 * those recorded before it.
 */
export type LoadedProject = {
  project: Project
  shown: Project
  gazetteer: Gazetteer
  /** The names of its places, for a page that looks them up by itself; made when first asked for. */
  names: () => Promise<PlaceIndex>
  relations: readonly Relation[]
  map: MapData
  /** The map's data in one language, made once. */ mapIn: (lang: LanguageId) => MapData
  texts: ReadonlyMap<string, string>
  snapshot: Snapshot
  versions: VersionsFile
}

/**
 * The folder that holds `project.json`, `seeds/` and `data/`: the working directory, unless `PROJECT_DIR` names
 * another.
 */
export const PROJECT_ROOT = process.env.PROJECT_DIR ?? process.cwd()

async function readProject(): Promise<LoadedProject> {
  const project = projectOrThrow(await readFiles(PROJECT_ROOT))
  const text = await readPack(PROJECT_ROOT, project.settings, process.env.GAZETTEER_PACK)
  const pack = text === undefined ? undefined : openPack(text)
  pack?.indexes() // built now, so that the first look-up does not wait for it
  const gazetteer = projectGazetteer(project, pack)
  const relations = relate(project.claims, project)
  const shown = visibleControls(project)
  const [texts, versions] = await Promise.all([
    readTexts(process.env.TEXTS_DIR, project.documents),
    readDataFile(PROJECT_ROOT, 'versions.json'),
  ])
  const shownRelations = shown === project ? relations : relate(shown.claims, shown)
  const maps = new Map<LanguageId, MapData>()
  const mapIn = (lang: LanguageId): MapData => {
    const words = projectWords(project.settings, lang)
    const made = maps.get(lang) ?? mapData(shown, gazetteer, shownRelations, words)
    maps.set(lang, made)
    return made
  }
  let names: Promise<PlaceIndex> | undefined
  return {
    project,
    shown,
    gazetteer,
    names: () => (names ??= projectNames(project, gazetteer, pack)),
    relations,
    map: mapIn('en'),
    mapIn,
    texts,
    snapshot: snapshotOf(project),
    versions: readVersions(versions),
  }
}

/**
 * What is wrong in the records while they are being edited, for a page to show. Always empty in
 * production, where a build stops on such issues.
 */
export async function issuesWhileEditing(): Promise<Issue[]> {
  return process.env.NODE_ENV === 'development'
    ? checkProject(await readFiles(PROJECT_ROOT)).issues
    : []
}

/** How long a look at the files holds, in milliseconds: shorter than a hand takes to reload a page. */
const LOOK_EVERY = 200

/** Tells the operator in a line that records have changed, and whether the change is served. */
function tellChange(change: { read: LoadedProject } | { error: Error }) {
  if (!tellsForAll()) return
  if ('read' in change)
    console.log(`The records have changed: version ${change.read.snapshot.version} is served.`)
  else
    console.error(
      `The records have changed and are wrong, so the last good ones are served: ${change.error.message.split('\n').slice(0, 2).join(' ')}`,
    )
}

/**
 * Shared through the global object, because the server and Next's bundles each have their own copy
 * of this module.
 */
const shared = globalThis as typeof globalThis & { claimsMapServed?: LastGood<LoadedProject> }

const served = (): LastGood<LoadedProject> =>
  (shared.claimsMapServed ??= lastGood({
    state: () => recordsState(PROJECT_ROOT),
    read: readProject,
    onChange: tellChange,
    everyMs: LOOK_EVERY,
    now: () => performance.now(),
  }))

/**
 * The loaded project. It is read and checked again when one of its files has changed, and a change
 * that is wrong leaves the last good records in place; in development it is read on every call, and
 * what is wrong is an error.
 */
export function loadProject(): Promise<LoadedProject> {
  return process.env.NODE_ENV === 'development' ? readProject() : served().get()
}

/**
 * Why the records as they are now cannot be served, in a line; `undefined` while they are served.
 */
export const recordsProblem = (): string | undefined => served().problem()

/**
 * What the project is, for its names and languages. Neutral while records that are being edited are
 * wrong, since the page that says so needs words as well.
 */
export async function projectSettings(): Promise<ProjectSettings> {
  if (process.env.NODE_ENV !== 'development') return (await loadProject()).project.settings
  return checkProject(await readFiles(PROJECT_ROOT)).project.settings
}
