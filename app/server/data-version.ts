import { changesSince } from '#lib/versions'
import { loadProject } from './project'
import type { DataVersion } from '../ui/share/since-notice'

/**
 * The version of the data and its date: the day it was recorded or, where it was not recorded, the
 * day of the last coding. With the version of a link (`from`) also what changed since then.
 */
export async function dataVersion(from?: string): Promise<DataVersion> {
  const { snapshot, versions, project } = await loadProject()
  const { version } = snapshot
  const coded = [...project.documents, ...project.claims]
    .flatMap(({ coder }) => coder?.on.slice(0, 10) ?? [])
    .sort()
    .at(-1)
  const date = versions.versions.findLast((entry) => entry.version === version)?.date ?? coded ?? ''
  const since = from === undefined ? undefined : changesSince(versions, from, snapshot)
  return {
    version,
    date,
    ...(since && { since: since === 'unknown' ? { version: from!, changes: since } : since }),
  }
}
