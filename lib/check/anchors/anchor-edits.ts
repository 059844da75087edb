import { sha256Digits } from '#lib/util/sha256'
import { editJson } from './json-edits'
import type { JsonEdit } from './json-edits'
import type { SeedRecords } from './seed-records'

/** The order of the fields that say where something stands, among those of their records. */
const ORDER = [
  'line',
  'start',
  'end',
  'quote',
  'sentenceHash',
  'rest',
  'why',
  'lineHash',
  'sha256',
  'raw',
]

/** The edits that set fields of the evidence of a claim, or take them out, by its position. */
export function evidenceEdits(
  claim: number,
  fields: Readonly<Record<string, string | number | undefined>>,
): JsonEdit[] {
  return Object.entries(fields).map(([name, value]) => ({
    path: ['claims', claim, 'evidence', name],
    value,
  }))
}

/** The hash of a line that was not coded, by which it is found again. */
export function lineHashOf(line: string): string {
  return sha256Digits(line.trim())
}

/** The text of a file of `seeds/` with edits made; all else in it stays as it is. */
export function editSeed({ file }: Pick<SeedRecords, 'file'>, edits: readonly JsonEdit[]): string {
  return editJson(file.text, edits, ORDER)
}
