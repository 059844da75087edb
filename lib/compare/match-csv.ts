import { matchCsv } from '#lib/exports'
import type { MatchCsvRow } from '#lib/exports'
import type { Pairing } from '#lib/matches'
import { turnsWithOthers } from '#lib/util'
import { matchTold } from '#lib/views'
import type { MatchTold } from '#lib/views'
import type { Words } from '#lib/words'
import type { Compared } from './compared'
import { rowsOfList } from './match-answer'
import type { MatchSide } from './match-side'

/** Lines of a piece, whose claims are read and told at once. */
const LINES = 500

/** A line by the positions of its rows. */
type Line = Pick<MatchCsvRow, 'found'> & { here?: number; there?: number; pairing?: Pairing }

/**
 * Everything that a comparison found as CSV: every pair that is kept, and what only one side has. It
 * comes in pieces, the head with the first, and each is read and written only when it is asked for.
 * @param most how many lines a piece has
 */
export async function* matchesAsCsv(
  answer: Compared,
  { here, there }: { here: MatchSide; there: MatchSide },
  words: Words,
  most = LINES,
): AsyncGenerator<string> {
  const [toldHere, toldThere] = [
    await teller(here, answer.here.numbers, words),
    await teller(there, answer.there.numbers, words),
  ]
  const turn = turnsWithOthers()
  let head = matchCsv([], words)
  for (const some of piecesOf(linesOf(answer), most)) {
    await turn()
    const heres = await toldHere(some.flatMap((line) => line.here ?? []))
    const theres = await toldThere(some.flatMap((line) => line.there ?? []))
    const rows = some.map((line): MatchCsvRow => ({
      found: line.found,
      ...(line.here !== undefined && { here: heres.get(line.here)! }),
      ...(line.there !== undefined && { there: theres.get(line.there)! }),
      ...(line.pairing && { pairing: line.pairing }),
    }))
    yield head + matchCsv(rows, words)
    head = ''
  }
  if (head !== '') yield head
}

/**
 * Pairs by the row of the first side, then what only the first has, then what only the second has.
 * One at a time: of a client that reads slowly, little more than a piece stands in memory.
 */
function* linesOf(answer: Compared): Generator<Line> {
  for (const pairing of answer.found.matches)
    yield { found: pairing.grade, here: pairing.left, there: pairing.right, pairing }
  for (const here of rowsOfList(answer, 'here')) yield { found: 'here', here }
  for (const there of rowsOfList(answer, 'there')) yield { found: 'there', there }
}

/** So many of them at a time. */
function* piecesOf(lines: Iterable<Line>, most: number): Generator<Line[]> {
  let some: Line[] = []
  for (const line of lines) {
    some.push(line)
    if (some.length < most) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Reads rows of a side by their positions, each of them once, and tells them in words. */
async function teller(side: MatchSide, numbers: readonly number[], words: Words) {
  const names = await side.names(words)
  return async (positions: readonly number[]): Promise<Map<number, MatchTold>> => {
    const rows = [...new Set(positions)].sort((a, b) => a - b)
    const views = await side.views(
      rows.map((row) => numbers[row]!),
      words,
    )
    return new Map(views.map((view, i) => [rows[i]!, matchTold(view, names, words)]))
  }
}
