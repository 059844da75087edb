import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkProject, issueLine } from '#lib/check'
import { readFiles, recordHashes } from '#lib/store'
import {
  addRelease,
  changedFiles,
  readReleaseLog,
  readVersions,
  recordVersion,
  snapshotOf,
} from '#lib/versions'
import { unreleasedLines } from '#lib/versions'
import { projectCopy } from '../../bench/shared/project-copy'
import { DAMAGE_NAMES, damaged } from '../damage'
import type { Trial } from './trial'

/**
 * Files of records damaged at random: the check names file or record, and never ends in an error;
 * what only the layout or the licence of a file tells of is named by the log of releases.
 */
export const records: Trial = {
  count: 2000,
  async run(count, random) {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    projectCopy(root)
    const { project } = checkProject(await readFiles(root))
    const date = '2026-01-01'
    const versions = recordVersion(readVersions(''), snapshotOf(project), { date })
    const { version } = versions.versions[0]!
    const [release] = readReleaseLog(
      addRelease('', { version, date, files: await recordHashes(root) }),
    )
    const files = Object.keys(release!.files).filter(
      (file) => !/versions|datapackage|csv$/.test(file),
    )
    const broken: string[] = []
    const seen = { issue: 0, record: 0, file: 0 }
    for (let i = 0; i < count; i++) {
      const file = files[Math.floor(random() * files.length)]!
      const way = DAMAGE_NAMES[Math.floor(random() * DAMAGE_NAMES.length)]!
      const bytes = readFileSync(join(root, file))
      const other = damaged(bytes, way, random)
      if (!other) continue
      writeFileSync(join(root, file), other)
      const changed = changedFiles(release!, await recordHashes(root))
      if (changed.length !== 1 || changed[0]!.file !== file)
        broken.push(`${i}: ${file}: ${way}: the log names ${changed.map((one) => one.file).join()}`)
      try {
        const found = checkProject(await readFiles(root))
        if (found.issues.map(issueLine).some((line) => line.startsWith(file))) seen.issue++
        else if (unreleasedLines(versions, snapshotOf(found.project)).length > 0) seen.record++
        else seen.file++
      } catch (error) {
        broken.push(`${i}: ${file}: ${way}: the check ended: ${(error as Error).stack}`)
      }
      writeFileSync(join(root, file), bytes)
    }
    rmSync(root, { recursive: true })
    return {
      seen: `${seen.issue} named as an issue, ${seen.record} by record, ${seen.file} by file`,
      broken,
    }
  },
}
