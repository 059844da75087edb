import { exportRows, recordsOf } from '#lib/exports'
import type { ChosenClaim, ExportOptions, Records, ExportRow } from '#lib/exports'
import type { Gazetteer } from '#lib/gazetteer'
import type { Project } from '#lib/model'

/**
 * Chosen claims of a project in a format: what the export, the data package and the site of files
 * write.
 */
export function writeClaims<Written>(
  format: {
    write: (rows: readonly ExportRow[], records: Records, options: ExportOptions) => Written
  },
  chosen: readonly ChosenClaim[],
  project: Project,
  gazetteer: Gazetteer,
  options: ExportOptions,
): Written {
  const records = recordsOf(project, gazetteer)
  return format.write(
    exportRows(chosen, new Map(project.claims.map((claim) => [claim.id, claim])), records),
    records,
    options,
  )
}
