import type { Change, Changes } from './changes-since'
import { changesSince } from './changes-since'
import type { Snapshot } from './snapshot'
import type { VersionsFile } from './versions-file'

/** Records named one by one; of more the number is told. */
const NAMED = 20

/**
 * What the present data differ in from the last recorded version, for whoever runs the map: a line
 * with the number of records, then a line for each, missing ones first. Empty where they do not
 * differ, or where no version is recorded.
 */
export function unreleasedLines(file: VersionsFile, now: Snapshot): string[] {
  const last = file.versions.at(-1)
  const since = last && changesSince(file, last.version, now)
  if (!since || since === 'unknown' || since.changes.length === 0) return []
  const records = recordLines(since.changes)
  const count = `${records.length} ${records.length === 1 ? 'record' : 'records'}`
  return [
    `${count} changed since release ${since.version} of ${since.date}. npm run release records the data as they are.`,
    ...records.slice(0, NAMED).map((line) => `  ${line}`),
    ...(records.length > NAMED ? [`  and ${records.length - NAMED} more`] : []),
  ]
}

function recordLines(changes: Changes['changes']): string[] {
  const lines = (became: keyof Change & string, word: string) =>
    changes.flatMap((change) =>
      (change[became] as readonly string[]).map((id) => {
        const fields = became === 'changed' ? change.fields[id] : undefined
        return `${change.group}: ${id}: ${word}${fields ? ` (${fields.join(', ')})` : ''}`
      }),
    )
  return [
    ...lines('removed', 'missing'),
    ...lines('withdrawn', 'withdrawn'),
    ...lines('changed', 'changed'),
    ...lines('added', 'new'),
  ]
}
