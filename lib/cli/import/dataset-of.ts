import { createHash } from 'node:crypto'
import { NO_DAY, columnsBuilder, dayText } from '#lib/columns'
import type { Columns } from '#lib/columns'
import { importClaims } from '#lib/imports'
import type { ClaimFile, ClaimImportOptions, ClaimReport } from '#lib/imports'
import type { Dataset, DatasetAbout } from '#lib/store'

/**
 * A dataset ready for a store, and the report of how it was read. `close` removes its temporary
 * file.
 */
export type MadeDataset = { dataset: Dataset; report: ClaimReport; close: () => void }

/**
 * Reads a file of incidents into a dataset. Its columns are in memory; its claims wait in a
 * temporary file until a store has taken them.
 */
export async function datasetOf(
  file: ClaimFile,
  options: Omit<ClaimImportOptions, 'onPlace' | 'onRow'>,
): Promise<MadeDataset> {
  const builder = columnsBuilder()
  const { report, names, claims } = await importClaims(file, {
    ...options,
    onPlace: builder.place,
    onRow: builder.add,
  })
  try {
    const { columns, order } = builder.finish()
    const about: DatasetAbout = {
      id: options.dataset,
      label: options.label,
      format: report.format,
      licence: report.licence,
      file: { name: report.file, bytes: report.bytes, sha256: report.sha256 },
      rows: report.accepted,
      refused: report.refused,
      ...(report.unread.length > 0 && { unread: report.unread }),
      ...daysOf(columns),
      version: versionOf(options.label, columns, names, claims.hash()),
    }
    return {
      dataset: { about, columns, names, details: () => claims.inOrder(order) },
      report,
      close: claims.close,
    }
  } catch (error) {
    claims.close()
    throw error
  }
}

/** First and last day on which anything may have happened. */
function daysOf({ from, until }: Columns): Pick<DatasetAbout, 'days'> {
  let [first, last] = [NO_DAY, -1]
  for (let i = 0; i < from.length; i++) {
    if (from[i] === NO_DAY) continue
    first = Math.min(first, from[i]!)
    last = Math.max(last, until[i]!)
  }
  return last === -1 ? {} : { days: { first: dayText(first), last: dayText(last) } }
}

/** Hash of everything a store is given; equal for the same file imported the same way. */
function versionOf(
  label: string,
  columns: Columns,
  names: Dataset['names'],
  claims: string,
): string {
  const hash = createHash('sha256')
  const { from, until, saidFrom, saidUntil, place, profile, places, profiles } = columns
  hash.update(JSON.stringify([label, claims, names, places]))
  for (const values of [from, until, saidFrom, saidUntil, place, profile]) hash.update(values)
  for (const [facet, { values, starts, codes }] of Object.entries(profiles.facets)) {
    hash.update(JSON.stringify([facet, values]))
    hash.update(starts)
    hash.update(codes)
  }
  return hash.digest('hex')
}
