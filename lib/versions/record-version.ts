import { changedFields, differences } from './changes-since'
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
  // A file of before fields were kept gets those of its last version.
  if (last?.version === now.version) return file.fields ? file : { ...file, fields: now.fields }
  const was = last ? recordsAt(file, last.version)! : NOTHING
  const changes: VersionEntry['changes'] = {}
  const fields: NonNullable<VersionEntry['fields']> = {}
  for (const { group, added, changed, removed } of differences(was, now.records)) {
    changes[group] = Object.fromEntries(
      [
        ...[...added, ...changed].map((id) => [id, now.records[group][id]!] as const),
        ...removed.map((id) => [id, null] as const),
      ].sort(([a], [b]) => (a < b ? -1 : 1)),
    )
    const told = changed.flatMap((id) => {
      const names = changedFields(file.fields?.[group]?.[id], now.fields[group][id])
      return names?.length ? [[id, names] as const] : []
    })
    if (told.length > 0) fields[group] = Object.fromEntries(told)
  }
  const entry: VersionEntry = {
    version: now.version,
    date,
    ...(note && { note }),
    changes,
    ...(Object.keys(fields).length > 0 && { fields }),
  }
  return { ...file, versions: [...file.versions, entry], fields: now.fields }
}
