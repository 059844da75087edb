import { RECORD_GROUPS } from './snapshot'
import type { RecordGroup, Snapshot } from './snapshot'
import { recordsAt } from './versions-file'
import type { VersionsFile } from './versions-file'

/** Ids of one group that are new, not as they were, or gone. */
export type Change = { group: RecordGroup; added: string[]; changed: string[]; removed: string[] }
/** What became of the data since a version that was recorded on a day. */
export type Changes = { version: string; date: string; changes: Change[] }

/**
 * What differs between two states of the records, group by group; groups without a difference are
 * left out.
 */
export function differences(was: Snapshot['records'], now: Snapshot['records']): Change[] {
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
  return {
    version,
    date: file.versions.findLast((entry) => entry.version === version)!.date,
    changes: differences(was, now.records),
  }
}
