import { createHash } from 'node:crypto'
import { columnsBuilder } from '#lib/columns'
import type { Columns } from '#lib/columns'
import { claimText } from '#lib/filter'
import { importClaims } from '#lib/imports'
import type { ClaimFile, ClaimImportOptions, ClaimReport, Overrides } from '#lib/imports'
import { aboutDataset } from '#lib/open'
import type { Dataset } from '#lib/store'

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
  const { report, names, claims } = await importClaims(
    file,
    { ...options, onPlace: builder.place, onRow: builder.add },
    claimText,
  )
  try {
    const { columns, order } = builder.finish()
    const about = aboutDataset(report, columns, {
      id: options.dataset,
      label: options.label,
      version: versionOf(options.label, columns, names, claims.hash()),
    })
    return {
      dataset: {
        about: { ...about, ...hiddenRows(report, options.overrides) },
        columns,
        names,
        details: () =>
          Object.assign(claims.inOrder(order), { written: () => claims.written(order) }),
      },
      report,
      close: claims.close,
    }
  } catch (error) {
    claims.close()
    throw error
  }
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

/** The rows that somebody decided not to show, each with who, why and when. */
function hiddenRows(
  { hidden }: ClaimReport,
  overrides: Overrides = {},
): Pick<Dataset['about'], 'hidden'> {
  return hidden.length === 0
    ? {}
    : {
        hidden: hidden.map((id) => {
          const { why, by, on } = overrides[id]!
          return { id, why, by, on }
        }),
      }
}
