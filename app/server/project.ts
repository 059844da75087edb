import { checkProject } from '#lib/check'
import { projectGazetteer, projectNames } from '#lib/gazetteer'
import type { Gazetteer, Pack, PlaceIndex } from '#lib/gazetteer'
import type { MapData } from '#lib/views'
import type { Issue, Project, ProjectSettings, Relation } from '#lib/model'
import { readFiles, seedsSize, recordsState } from '#lib/store'
import type { LanguageId } from '#lib/words'
import type { Snapshot, VersionsFile } from '#lib/versions'
import { tellsForAll } from './http/worker-number'
import { lastGood } from './last-good'
import type { LastGood } from './last-good'
import { ReadingEnded, readApart } from './load/read-apart'
import { mapOf, packOf, readAndDraw } from './load/read-records'
import type { ReadRecords } from './load/read-records'

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
  /** The map's data in one language, made once. */
  mapIn: (lang: LanguageId) => MapData
  /** The languages in which it was made. */
  languages: () => LanguageId[]
  texts: ReadonlyMap<string, string>
  snapshot: Snapshot
  versions: VersionsFile
}

/**
 * The folder that holds `project.json`, `seeds/` and `data/`: the working directory, unless `PROJECT_DIR` names
 * another.
 */
export const PROJECT_ROOT = process.env.PROJECT_DIR ?? process.cwd()

/**
 * So many bytes of `seeds/` are read here, since a thread has to load its program first: on two busy
 * cores (load 11) half a megabyte takes 0.7 s here, and 3 s in a thread.
 */
const SMALL_BYTES = 500_000

/**
 * Reads the project as it is now.
 * @param before the version that is served meanwhile: what takes long is then done in a thread of its
 * own, all but the gazetteer, which is no plain data. Its map is made in the same languages.
 */
async function readProject(before?: LoadedProject): Promise<LoadedProject> {
  const asked = { root: PROJECT_ROOT, languages: before?.languages() ?? ['en'] }
  if (!before) {
    const { records, gazetteer, pack } = await readAndDraw(asked)
    return loaded(records, gazetteer, pack)
  }
  const records = await readApart(asked)
  const pack = await packOf(PROJECT_ROOT, records.project.settings)
  return loaded(records, projectGazetteer(records.project, pack), pack)
}

/** Records with what is made of them when it is first asked for. */
function loaded(records: ReadRecords, gazetteer: Gazetteer, pack?: Pack): LoadedProject {
  pack?.indexes() // built now, so that the first look-up does not wait for it
  const { project, relations, visible, snapshot, versions } = records
  const maps = new Map(records.maps)
  const mapIn = (lang: LanguageId): MapData => {
    const made = maps.get(lang) ?? mapOf(records, gazetteer, lang)
    maps.set(lang, made)
    return made
  }
  let names: Promise<PlaceIndex> | undefined
  return {
    project,
    shown: visible?.project ?? project,
    gazetteer,
    names: () => (names ??= projectNames(project, gazetteer, pack)),
    relations,
    map: mapIn('en'),
    mapIn,
    languages: () => [...maps.keys()],
    texts: new Map(records.texts),
    snapshot,
    versions,
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
  else {
    const what = change.error instanceof ReadingEnded ? 'could not be read' : 'are wrong'
    const why = change.error.message.split('\n').slice(0, 2).join(' ')
    console.error(`The records have changed and ${what}, so the last good ones are served: ${why}`)
  }
}

/**
 * Shared through the global object, because the server and Next's bundles each have their own copy
 * of this module.
 */
const shared = globalThis as typeof globalThis & { claimsMapServed?: LastGood<LoadedProject> }

const served = (): LastGood<LoadedProject> =>
  (shared.claimsMapServed ??= lastGood({
    state: () => recordsState(PROJECT_ROOT),
    isLong: async () => (await seedsSize(PROJECT_ROOT)) > SMALL_BYTES,
    read: readProject,
    onChange: tellChange,
    everyMs: LOOK_EVERY,
    now: () => performance.now(),
  }))

/**
 * The loaded project. It is read and checked again when one of its files has changed, and a change
 * that is wrong leaves the last good records in place. While many are read, those of before are served. In development it is read on every call, and
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
