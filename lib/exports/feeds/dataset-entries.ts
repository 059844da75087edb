import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'
import { claimEntry } from './entries'
import type { EntryContext } from './entries'
import { newestFirst, startOfDay, tagUri } from './feed'
import type { FeedEntry } from './feed'

/** What a new version of a dataset is told from. */
export type NewVersion = {
  id: string
  label: string
  version: string
  /** The day it was imported, and the file it was read from. */
  imported: string
  file: string
  added: number
  changed: number
  gone: number
}

/** A dataset that was imported anew: what was added, changed and gone since the import before. */
function versionEntry(
  { id, label, version, imported, file, added, changed, gone }: NewVersion,
  { settings, zone, parties: { words } }: Records,
): FeedEntry {
  const { say, join } = words
  const counts = [
    say('changes.added', { count: added }),
    say('changes.changed', { count: changed }),
    say('changes.gone', { count: gone }),
  ]
  return {
    id: tagUri(`dataset/${id}/${version}`, settings),
    about: 'version',
    title: say('feed.version', { name: label, version: version.slice(0, 8) }),
    text: say('feed.versionText', { file, changes: join(counts) }),
    path: `/dataset/${id}/changes`,
    published: startOfDay(imported, zone()),
    updated: startOfDay(imported, zone()),
    tags: ['version'],
  }
}

/** What there is to follow in rows of a dataset, newest first: each row, and its new version. */
export function datasetEntries(
  rows: readonly ExportRow[],
  context: EntryContext,
  version: NewVersion | undefined,
): FeedEntry[] {
  return newestFirst([
    ...rows.map((row) => claimEntry(row, context)),
    ...(version ? [versionEntry(version, context.records)] : []),
  ])
}
