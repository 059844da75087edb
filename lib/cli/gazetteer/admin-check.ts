import type { AdminArea, GazetteerRecord } from '#lib/gazetteer'
import { readRows } from '#lib/imports'
import { adminCheckReport } from '#lib/cli/gazetteer/admin-check-report'
import { curated } from '#lib/cli/shared/curated'
import { UsageError } from '#lib/cli/shared/run-command'

/**
 * Measures the polygon route against places whose district is known by code. @returns 0 where every
 * place in covered governorates is right.
 */
export async function adminCheck(files: readonly string[]): Promise<number> {
  if (files.length < 2)
    throw new UsageError('admin-check: a table of P-codes and a file of boundaries are needed')
  const { boxes } = await curated()
  const areas: AdminArea[] = []
  const places: GazetteerRecord[] = []
  for (const file of files) {
    for await (const row of readRows(file, boxes)) {
      if ('refused' in row) console.error(`${file}:${row.line}: ${row.refused}`)
      if (!('records' in row)) continue
      if (row.area) areas.push(row.area)
      places.push(...row.records.filter(({ point, within }) => point && within.length === 3))
    }
  }
  const { text, right } = adminCheckReport(places, areas)
  console.log(text)
  return right ? 0 : 1
}
