import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { openClaims, readMapping } from '#lib/imports'
import type { ClaimReport, CountryBoxes } from '#lib/imports'
import type { Claim } from '#lib/model'
import type { Dataset } from '#lib/store'
import { toldInEnglish } from '#lib/words'
import { datasetOf } from '#lib/cli/import/dataset-of'
import { ownProject } from '../project'

/** A few curated places, so that golden files do not change with every place added. */
const CURATED = [
  'syria',
  'latakia-governorate',
  'tartus-governorate',
  'jableh',
  'baniyas',
  'latakia',
]
const BOXES: CountryBoxes = new Map([['SY', [35.6, 32.3, 42.4, 37.4]]])

let gazetteer: Promise<Gazetteer> | undefined
async function smallGazetteer(): Promise<Gazetteer> {
  gazetteer ??= ownProject().then(({ project }) =>
    createGazetteer({
      places: project.places.filter(({ id }) => CURATED.includes(id)),
      boundaries: { type: 'FeatureCollection', features: [] },
      land: { type: 'FeatureCollection', features: [] },
    }),
  )
  return gazetteer
}

/** Everything an import gives, its claims in row order among it. */
export type Imported = { report: ClaimReport; dataset: Dataset; refused: string[]; claims: Claim[] }

/** A report as the command prints it. */
function inEnglish(report: ClaimReport): ClaimReport {
  const said = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([text, count]) => [toldInEnglish(text), count]))
  const { reasons, remarks, conversions } = report
  return {
    ...report,
    reasons: said(reasons),
    remarks: said(remarks),
    conversions: said(conversions),
  }
}

/** Imports a file as the command does, but into no store. */
export async function imported(
  path: string,
  {
    mapping,
    as,
    dataset = 'invented',
    byName = false,
  }: { mapping?: string; as?: string; dataset?: string; byName?: boolean } = {},
): Promise<Imported> {
  const read = mapping === undefined ? undefined : readMapping(mapping)
  if (read && 'issues' in read) throw new Error(read.issues.join('\n'))
  const seen = await openClaims(path, {
    ...(as !== undefined && { as }),
    ...(read && { mapping: read.mapping }),
  })
  if ('reason' in seen) throw new Error(`${path} ${toldInEnglish(seen.reason)}`)
  const refused: string[] = []
  const made = await datasetOf(seen, {
    dataset,
    label: basename(path),
    gazetteer: await smallGazetteer(),
    byName,
    boxes: BOXES,
    onRefused: (line, reason) => refused.push(`${line}\t${toldInEnglish(reason)}`),
  })
  try {
    const claims: Claim[] = []
    for await (const claim of made.dataset.details()) claims.push(claim)
    return { report: inEnglish(made.report), dataset: made.dataset, refused, claims }
  } finally {
    made.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'claims-map-imports-'))

/** A file with these bytes; always the same path, so that tests with many files leave one. */
export function fileWith(bytes: Uint8Array | string, name = 'invented.csv'): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
