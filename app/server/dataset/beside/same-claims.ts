import { readMatchParams } from '#lib/views'
import type { Words } from '#lib/words'
import type { BesideRow } from '../../../ui/dense/beside/beside-answer'
import { compared } from '#lib/compare'
import type { Compared, MatchSide } from '#lib/compare'

/** How far rows may be apart where nobody says: as in the list of matches. */
const { params: USUAL } = readMatchParams(new URLSearchParams())

/** By row of a dataset, the claims of the documents that may be the same, the best first. */
const found = new WeakMap<Compared, ReadonlyMap<number, readonly number[]>>()

function sameIn(answer: Compared): ReadonlyMap<number, readonly number[]> {
  const known = found.get(answer)
  if (known) return known
  const same = new Map<number, number[]>()
  for (const { grade, left, right } of answer.found.matches) {
    if (grade !== 'same') continue
    const row = answer.here.numbers[left]!
    same.set(row, [...(same.get(row) ?? []), answer.there.numbers[right]!])
  }
  found.set(answer, same)
  return same
}

/**
 * For rows of a dataset, the claims of the documents that the list of matches says may be the same;
 * nothing for the others, nor where there are too many rows to compare.
 */
export async function sameClaims(
  dataset: MatchSide,
  documents: MatchSide,
  rows: readonly number[],
  words: Words,
): Promise<ReadonlyMap<number, NonNullable<BesideRow['same']>>> {
  const answer = await compared(dataset, documents, USUAL)
  if (answer === 'too-many') return new Map()
  const same = sameIn(answer)
  const { outlet } = await documents.names(words)
  const told = new Map<number, NonNullable<BesideRow['same']>>()
  for (const row of rows) {
    const numbers = same.get(row)
    if (!numbers) continue
    const views = await documents.views(numbers, words)
    told.set(
      row,
      views.map((view) => ({ id: view.id, summary: view.summary, outlet: outlet(view) ?? '' })),
    )
  }
  return told
}
