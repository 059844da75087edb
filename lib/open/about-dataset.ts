import { daysCovered } from '#lib/columns'
import type { Columns } from '#lib/columns'
import type { ClaimReport } from '#lib/imports'
import type { DatasetAbout } from '#lib/store'

/** A dataset id made of a file's name. */
export function datasetIdOf(name: string): string {
  return (
    name
      .split(/[\\/]/)
      .at(-1)!
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'dataset'
  )
}

/** What is known of a dataset that was read from a file, beside its rows. */
export function aboutDataset(
  report: ClaimReport,
  columns: Columns,
  { id, label, version }: Pick<DatasetAbout, 'id' | 'label' | 'version'>,
): DatasetAbout {
  const days = daysCovered(columns)
  return {
    id,
    label,
    format: report.format,
    licence: report.licence,
    file: { name: report.file, bytes: report.bytes, sha256: report.sha256 },
    rows: report.accepted,
    refused: report.refused,
    ...(report.corrected > 0 && { corrected: report.corrected }),
    ...(report.deleted > 0 && { deleted: report.deleted }),
    ...(report.unread.length > 0 && { unread: report.unread }),
    ...(days && { days }),
    version,
  }
}
