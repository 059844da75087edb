import { writeClaims } from '#lib/cli/shared/write-claims'
import { chooseClaims } from '#lib/filter'
import { PACKAGED, dataPackage, formatOf } from '#lib/exports'
import { projectGazetteer } from '#lib/gazetteer'
import { mapData } from '#lib/views'
import type { Project } from '#lib/model'
import { relate } from '#lib/relations'
import { readDataFile } from '#lib/store'
import type { VersionsFile } from '#lib/versions'
import { sha256 } from '#lib/util/sha256'

/** Files of a project that only a release writes, from the records. */
export const GENERATED = ['data/claims.csv', 'data/datapackage.json']

/**
 * The claims as a table in our own columns, as `/export/csv` writes them, without a byte order
 * mark.
 */
function claimsTable(project: Project): string {
  const gazetteer = projectGazetteer(project)
  const chosen = chooseClaims(mapData(project, gazetteer, relate(project.claims, project)), {})
  return writeClaims(formatOf('csv')!, chosen, project, gazetteer, { bom: false })
}

/**
 * What `npm run release` makes of a project's data beside the version: `data/claims.csv` and
 * `data/datapackage.json`, by name.
 * @param versions the recorded versions, the present one last, and their text as it lies in the
 * folder.
 */
export async function packageFiles(
  root: string,
  project: Project,
  versions: { file: VersionsFile; text: string },
): Promise<Record<'claims.csv' | 'datapackage.json', string>> {
  const claims = claimsTable(project)
  const made: Record<string, string> = { 'claims.csv': claims, 'versions.json': versions.text }
  const files = await Promise.all(
    PACKAGED.map(async (path) => {
      const bytes = Buffer.from(made[path] ?? (await readDataFile(root, path)))
      return {
        path,
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
      }
    }),
  )
  const { version, date } = versions.file.versions.at(-1)!
  return {
    'claims.csv': claims,
    'datapackage.json': `${JSON.stringify(dataPackage({ version, created: date, project, files: files.filter(({ bytes }) => bytes > 0) }), null, 1)}\n`,
  }
}
