import { RECORD_GROUPS } from './snapshot'
import type { FieldHashes, RecordGroup, Snapshot } from './snapshot'
import { recordsAt } from './versions-file'
import type { VersionsFile } from './versions-file'

/**
 * Ids of one group that are new, not as they were, gone, or (of claims) withdrawn; and for those
 * not as they were which fields changed, where that is known.
 */
export type Change = {
  group: RecordGroup
  added: string[]
  changed: string[]
  removed: string[]
  withdrawn: string[]
  fields: Record<string, string[]>
}
/** What became of the data since a version that was recorded on a day. */
export type Changes = { version: string; date: string; changes: Change[] }

/** What every project has, and older versions did not keep. */
const GROUND: readonly RecordGroup[] = ['boundaries', 'basemap', 'settings']

/**
 * What differs between two states of the records, group by group; groups without a difference are
 * left out.
 */
export function differences(
  was: Snapshot['records'],
  now: Snapshot['records'],
): Omit<Change, 'withdrawn' | 'fields'>[] {
  return RECORD_GROUPS.flatMap((group) => {
    const [before, after] = [was[group], now[group]]
    const change = {
      group,
      added: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
      removed: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
      changed: Object.keys(after).filter(
        (id) => Object.hasOwn(before, id) && before[id] !== after[id],
      ),
    }
    return change.added.length + change.changed.length + change.removed.length > 0 ? [change] : []
  })
}

/** The one field that tells of a withdrawal: all others of the claim go with it. */
const WITHDRAWN = 'withdrawn'

/** The names of the fields in which a record differs; `undefined` where one state was not kept. */
export function changedFields(
  was: FieldHashes | undefined,
  now: FieldHashes | undefined,
): string[] | undefined {
  if (!was || !now) return undefined
  if (WITHDRAWN in was !== WITHDRAWN in now) return [WITHDRAWN]
  return [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((name) => was[name] !== now[name])
    .sort()
}

/**
 * The fields of a record that any version after one changed, the present data among them;
 * `undefined` where one of them does not tell.
 */
function fieldsSince(
  file: VersionsFile,
  version: string,
  now: Snapshot,
  group: RecordGroup,
  id: string,
): string[] | undefined {
  const at = file.versions.findLastIndex((entry) => entry.version === version)
  const steps = file.versions
    .slice(at + 1)
    .filter(({ changes }) => changes[group]?.[id] !== undefined)
    .map(({ fields }) => fields?.[group]?.[id])
  const present =
    file.versions.at(-1)!.version === now.version
      ? []
      : [changedFields(file.fields?.[group]?.[id], now.fields[group][id])]
  const all = [...steps, ...present]
  return all.includes(undefined) ? undefined : [...new Set(all.flatMap((names) => names!))].sort()
}

/**
 * What changed since a version; `unknown` where it is not recorded, `undefined` where it is the
 * present one.
 */
export function changesSince(
  file: VersionsFile,
  version: string,
  now: Snapshot,
): Changes | 'unknown' | undefined {
  if (version === now.version) return undefined
  const was = recordsAt(file, version)
  if (!was) return 'unknown'
  const gone = (group: RecordGroup, id: string) => group === 'claims' && now.withdrawn.includes(id)
  // Recorded before outlines and background were part of a version: nothing is known of them.
  const known = differences(was, now.records).filter(
    ({ group }) => !GROUND.includes(group) || Object.keys(was[group]).length > 0,
  )
  const changes = known.map(({ group, added, changed, removed }): Change => {
    const kept = changed.filter((id) => !gone(group, id))
    const told = kept.flatMap((id) => {
      const names = fieldsSince(file, version, now, group, id)
      return names?.length ? [[id, names] as const] : []
    })
    return {
      group,
      // What came and was withdrawn since is nothing to whoever knew neither.
      added: added.filter((id) => !gone(group, id)),
      changed: kept,
      removed,
      withdrawn: changed.filter((id) => gone(group, id)),
      fields: Object.fromEntries(told),
    }
  })
  return {
    version,
    date: file.versions.findLast((entry) => entry.version === version)!.date,
    changes: changes.filter(
      ({ added, changed, removed, withdrawn }) =>
        added.length + changed.length + removed.length + withdrawn.length > 0,
    ),
  }
}
