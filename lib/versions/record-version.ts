import { differences } from './changes-since'
import { RECORD_GROUPS } from './snapshot'
import type { Snapshot } from './snapshot'
import { recordsAt } from './versions-file'
import type { VersionEntry, VersionsFile } from './versions-file'

const NOTHING = Object.fromEntries(RECORD_GROUPS.map((group) => [group, {}])) as Snapshot['records']

/**
 * The file with the present data as its last version; the same file where they are its last
 * already. `date` is the day it is recorded (ISO).
 */
export function recordVersion(
  file: VersionsFile,
  now: Snapshot,
  { date, note }: { date: string; note?: string },
): VersionsFile {
  const last = file.versions.at(-1)
  if (last?.version === now.version) return file
  const was = last ? recordsAt(file, last.version)! : NOTHING
  const changes: VersionEntry['changes'] = {}
  for (const { group, added, changed, removed } of differences(was, now.records)) {
    changes[group] = Object.fromEntries(
      [
        ...[...added, ...changed].map((id) => [id, now.records[group][id]!] as const),
        ...removed.map((id) => [id, null] as const),
      ].sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }
  return {
    ...file,
    versions: [...file.versions, { version: now.version, date, ...(note && { note }), changes }],
  }
}
