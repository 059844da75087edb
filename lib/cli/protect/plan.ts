import { isNeutralId, readFormerNames, traceFinder, traceIssues, withNames } from '#lib/check'
import type { FormerNames } from '#lib/check'
import { closest, fold } from '#lib/gazetteer'
import type { Issue, RawFile, Source } from '#lib/model'
import { GENERATED } from '#lib/cli/release/data-package'
import { UsageError } from '#lib/cli/shared/run-command'
import { renamedId, renamedText, withProtected } from './rename'
import type { Renaming } from './rename'
import { changedIds, idsHolding, withoutHashes } from './versions'

const SOURCES = 'data/sources.json'
const VERSIONS = 'data/versions.json'
const STORY = 'data/story.json'

/** A file that is written anew, under another name where `was` is not its path. */
export type Rewritten = { was: string; file: string; text: string; ids: number }

/** What protecting a source changes, and what it leaves to people. */
export type Plan = {
  /** The id that the source has from now on. */
  to: string
  /** The names and the id that are to stand nowhere. Only git is told them. */
  secrets: string[]
  files: Rewritten[]
  names: FormerNames
  /** Former names that would be left: what no program may rewrite. */
  left: Issue[]
  /** Single words of the names, which may or may not mean the same person. */
  perhaps: Issue[]
}

/** What is asked: the source, its new id, and more names it is known by. */
export type ProtectionRequest = { source: string; as?: string; also: readonly string[] }

/** The files whose ids are renamed: all that hold records of ours, and the versions of them. */
const isRenamed = ({ file }: RawFile) =>
  /^seeds\/[^/]+\.json$/.test(file) || [SOURCES, STORY, VERSIONS].includes(file)

/** The JSON of a file. Throws a `UsageError` where it is none. */
function jsonOf({ file, text }: RawFile): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new UsageError(`${file}: is no JSON. Run npm run check, and mend it first`)
  }
}

/** The records of a file, under the name they have in it; none where it is not there. */
function recordsIn<T>(files: readonly RawFile[], path: string, name: string): T[] {
  const file = files.find((one) => one.file === path)
  return (file && (jsonOf(file)[name] as T[] | undefined)) ?? []
}

/** The first `witness-N` that no source has. */
function freeId(sources: readonly Source[]): string {
  const taken = new Set(sources.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(`witness-${n}`)) return `witness-${n}`
}

/** The id that the source gets. Throws a `UsageError` where the one asked for will not do. */
function newId(
  { source, as }: ProtectionRequest,
  sources: readonly Source[],
  isNeutral: (id: string) => boolean,
): string {
  if (as === undefined) return isNeutral(source) ? source : freeId(sources)
  if (as !== source && sources.some(({ id }) => id === as))
    throw new UsageError(`--as: '${as}' is the id of another source. Give one that is free`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(as) || !isNeutral(as))
    throw new UsageError(
      `--as: '${as}' may be a name. Give a role, with a place or a number: witness-3, qardaha-resident`,
    )
  return as
}

/** Names that a source had before it was corrected. */
const correctedNames = ({ corrections = [] }: Source) =>
  corrections
    .filter(({ what }) => what.split('.')[0] === 'names')
    .flatMap(({ from, to }) => [from, to].flat())
    .filter((name) => typeof name === 'string')

/** Names as they stand in ids: `tamsin-oldweather`. One word alone may mean anything. */
const slugsOf = (names: readonly string[]) =>
  names
    .map((name) => fold(name).replaceAll(' ', '-'))
    .filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(slug))

/**
 * Plans the protection of a source; nothing is written.
 * @param files every text of the project (`projectTexts`), and the kept names (`readFormerNamesFile`).
 * Throws a `UsageError` where there is no such source, or nothing to be done.
 */
export function protectionPlan(
  asked: ProtectionRequest,
  files: readonly RawFile[],
  kept: RawFile,
): Plan {
  files.filter(isRenamed).forEach(jsonOf)
  const sources = recordsIn<Source>(files, SOURCES, 'sources')
  const places = recordsIn<{ id: string }>(files, 'data/gazetteer.geojson', 'features')
  const placeIds = new Set(places.map(({ id }) => id))
  const source = sources.find(({ id }) => id === asked.source)
  if (!source) {
    const near = closest(
      asked.source,
      sources.map(({ id }) => id),
      1,
    )[0]
    throw new UsageError(
      `'${asked.source}' is no source of ${SOURCES}.${near ? ` Did you mean '${near}'?` : ''}`,
    )
  }
  const to = newId(asked, sources, (id) => isNeutralId(id, placeIds))
  if (source.protected && to === source.id && asked.also.length === 0)
    throw new UsageError(`'${to}' is protected already. --also adds a name it must not be found by`)
  const called = [...(source.names ?? []), ...correctedNames(source), ...asked.also]
  // An id that was a role tells nobody, and its words may stand anywhere.
  const secrets = [...(isNeutralId(source.id, placeIds) ? [] : [source.id]), ...called]
  const before = readFormerNames(kept)
  if (!before)
    throw new UsageError(`${kept.file}: is not what npm run protect wrote. Restore it first`)
  const renaming: Renaming = {
    id: source.id,
    slugs: [...new Set(slugsOf(secrets)), ...(secrets[0] === source.id ? [source.id] : [])],
    to,
  }
  const names = withNames(before, to, secrets)
  const find = traceFinder({ ...names, names: names.names.filter((one) => one.source === to) })
  const rewritten = rewrittenFiles(files, renaming, find)
  const after = files.map((raw) => {
    const found = rewritten.find(({ was }) => was === raw.file)
    return found ? { file: found.file, text: found.text } : raw
  })
  const records = after.filter(({ file }) => !GENERATED.includes(file))
  const alone = called.flatMap((name) => fold(name).split(' ')).filter((word) => word.length > 2)
  const findAlone = traceFinder(withNames({ ...names, names: [] }, to, alone))
  const left = traceIssues(records, find)
  return {
    to,
    secrets: [...new Set(secrets)],
    files: rewritten,
    names,
    left,
    perhaps: traceIssues(records, (text) => (find(text).length > 0 ? [] : findAlone(text))),
  }
}

/**
 * The files that change: records with their ids, the source, and the versions' hashes, those of
 * records that people have to edit among them.
 */
function rewrittenFiles(
  files: readonly RawFile[],
  renaming: Renaming,
  find: (text: string) => readonly unknown[],
): Rewritten[] {
  const changed = new Set<string>()
  const renamed = files.filter(isRenamed).map(({ file, text }): Rewritten & { before: string } => {
    const { text: now, count } = renamedText(text, renaming)
    const base = /^seeds\/(.+)\.json$/.exec(file)?.[1]
    return {
      was: file,
      file: base === undefined ? file : `seeds/${renamedId(base, renaming)}.json`,
      text: file === SOURCES ? withProtected(now, renaming.to) : now,
      ids: count,
      before: text,
    }
  })
  for (const { file, before, text } of renamed)
    if (file !== VERSIONS)
      for (const id of [...changedIds(before, text), ...idsHolding(text, find)]) changed.add(id)
  return renamed.flatMap(({ before, ...one }) => {
    const text = one.file === VERSIONS ? withoutHashes(one.text, changed) : one.text
    return text === before && one.file === one.was ? [] : [{ ...one, text }]
  })
}
