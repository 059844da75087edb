import { join } from 'node:path'
import { UsageError } from '#lib/cli/shared/run-command'
import { oneByOne, openClaims, overrideProblems, readOverrides } from '#lib/imports'
import type { ClaimFile, Overrides } from '#lib/imports'
import { readOverridesFile } from '#lib/store'
import { toldInEnglish } from '#lib/words'

/** What was decided on rows of a file: by whoever keeps the dataset, and by the keepers of the file. */
export type Decisions = { overrides?: Overrides; deleted?: ReadonlySet<string> }

/** Reads a dataset's `overrides.json` and a list of deleted rows, and holds both to the file. */
export async function decisionsOf(
  { root, deleted }: { root: string; deleted?: string },
  id: string,
  file: ClaimFile,
): Promise<Decisions> {
  const folder = join(root, 'data/datasets')
  const text = await readOverridesFile(folder, id)
  const overrides = text === undefined ? undefined : overridesIn(text, id, file)
  return {
    ...(overrides && { overrides }),
    ...(deleted !== undefined && { deleted: await idsIn(deleted, file) }),
  }
}

function overridesIn(text: string, id: string, file: ClaimFile): Overrides {
  const read = readOverrides(text)
  const issues = 'issues' in read ? read.issues : overrideProblems(file, read.overrides)
  if (issues.length > 0)
    throw new UsageError(
      issues.map((issue) => `data/datasets/${id}/overrides.json: ${issue}`).join('\n'),
    )
  return 'overrides' in read ? read.overrides : {}
}

/** The ids in a list of deleted rows, whose column of ids is called as that of the file is. */
async function idsIn(path: string, { idColumn }: ClaimFile): Promise<Set<string>> {
  if (idColumn === undefined)
    throw new UsageError(`import: --deleted '${path}': the file's rows have no ids to be told by`)
  const list = await openClaims(path, { unknown: true })
  if ('reason' in list)
    throw new UsageError(`import: --deleted '${path}': ${toldInEnglish(list.reason)}`)
  const column = list.columns.find(idColumn)
  if (column === undefined)
    throw new UsageError(
      `import: --deleted '${path}' has no column '${idColumn}'; it has ${list.columns.names.join(', ')}`,
    )
  const ids = new Set<string>()
  for await (const row of oneByOne(list.rows)) {
    const id = row.cell?.(column).trim()
    if (id) ids.add(id)
  }
  return ids
}
