import { matchCsv } from '#lib/exports'
import type { MatchCsvRow } from '#lib/exports'
import { matchTold } from '#lib/views'
import type { MatchTold } from '#lib/views'
import type { Words } from '#lib/words'
import type { Compared } from './compared'
import { rowsOfList } from './match-answer'
import type { MatchSide } from './match-side'

/** Everything that a comparison found as CSV: every pair that is kept, and what only one side has. */
export async function matchesAsCsv(
  answer: Compared,
  sides: { here: MatchSide; there: MatchSide },
  words: Words,
): Promise<string> {
  const { found } = answer
  const told = async (side: 'here' | 'there', rows: readonly number[]) => {
    const names = await sides[side].names(words)
    const views = await sides[side].views(
      rows.map((row) => answer[side].numbers[row]!),
      words,
    )
    return new Map<number, MatchTold>(
      views.map((view, i) => [rows[i]!, matchTold(view, names, words)]),
    )
  }
  const all = (length: number) => Array.from({ length }, (_, i) => i)
  const [heres, theres] = [
    await told('here', all(answer.here.rows.length)),
    await told('there', all(answer.there.rows.length)),
  ]
  const rows: MatchCsvRow[] = [
    ...found.matches.map((pairing) => ({
      found: pairing.grade,
      here: heres.get(pairing.left)!,
      there: theres.get(pairing.right)!,
      pairing,
    })),
    ...rowsOfList(answer, 'here').map((row) => ({ found: 'here' as const, here: heres.get(row)! })),
    ...rowsOfList(answer, 'there').map((row) => ({
      found: 'there' as const,
      there: theres.get(row)!,
    })),
  ]
  return matchCsv(rows, words)
}
