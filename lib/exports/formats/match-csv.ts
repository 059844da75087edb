import type { Pairing } from '#lib/matches'
import { MATCH_LINES } from '#lib/views'
import type { MatchTold } from '#lib/views'
import type { Words } from '#lib/words'
import { csvOfColumns } from './csv-text'

/** A row of the table of matches: a pair, or a row that only one side has. */
export type MatchCsvRow = {
  found: 'same' | 'near' | 'here' | 'there'
  here?: MatchTold
  there?: MatchTold
  pairing?: Pairing
}

/** What is written of each of the two rows. */
const FIELDS = ['id', 'summary', ...MATCH_LINES] as const
const COLUMNS = [
  'found',
  'metres_apart',
  'metres_allowed',
  'days_apart',
  'type',
  'sides',
  'deaths',
  ...FIELDS.map((field) => `here_${field}`),
  ...FIELDS.map((field) => `there_${field}`),
]

/**
 * Matches as CSV, written in parts: the head alone where there are no `rows`, else a further part
 * without it. `found` is in words, since a pair is a proposal and the words say so.
 */
export function matchCsv(rows: readonly MatchCsvRow[], { say }: Words): string {
  const cells = (side: 'here' | 'there', told: MatchTold | undefined) =>
    Object.fromEntries(FIELDS.map((field) => [`${side}_${field}`, told?.[field] ?? null]))
  return csvOfColumns(
    COLUMNS,
    rows.map(({ found, here, there, pairing }) => ({
      found: say(`matches.csv.${found}`),
      metres_apart: pairing ? Math.round(pairing.metres) : null,
      metres_allowed: pairing ? Math.round(pairing.within) : null,
      days_apart: pairing?.days ?? null,
      type: pairing?.type ?? null,
      sides: pairing?.sides ?? null,
      deaths: pairing?.deaths ?? null,
      ...cells('here', here),
      ...cells('there', there),
    })),
    rows.length > 0 ? { head: false, bom: false } : {},
  )
}
