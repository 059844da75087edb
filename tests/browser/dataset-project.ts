import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syntheticAcled } from '../../bench/import/synthetic-acled'
import { projectCopy } from '../../bench/shared/project-copy'

/** Invented events of the dataset. */
export const EVENTS = 20_000

/**
 * A folder with the project's own records and datasets of invented events, `made-up` alone unless
 * other ids are given, each imported by the command line as anybody would.
 */
export function datasetProject(ids: readonly string[] = ['made-up']): string {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-dataset-'))
  projectCopy(folder)
  for (const [i, id] of ids.entries()) {
    const file = join(folder, `${id}.csv`)
    writeFileSync(file, [...syntheticAcled(EVENTS, 7 + i)].join(''))
    execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/import.ts', file, '--id', id], {
      stdio: 'ignore',
      env: { ...process.env, PROJECT_DIR: folder, GAZETTEER_PACK: '' },
    })
  }
  return folder
}
