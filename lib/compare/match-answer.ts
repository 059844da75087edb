import { MATCHES_PER_PAGE, matchLines, matchReasons, matchTold } from '#lib/views'
import type { MatchCounts, MatchEntry, MatchList, MatchParams } from '#lib/views'
import type { Pairing } from '#lib/matches'
import type { Words } from '#lib/words'
import type { Compared } from './compared'
import type { MatchSide } from './match-side'

/** Counts the rows of each list. */
export function matchCounts({ found: { left, right } }: Compared): MatchCounts {
  const counts: MatchCounts = { same: 0, near: 0, here: 0, there: 0 }
  for (const grade of left) counts[grade === 'none' ? 'here' : grade]++
  for (const grade of right) if (grade === 'none') counts.there++
  return counts
}

/** The rows of a list by position, in order of their days. */
export function rowsOfList({ found, here, there }: Compared, list: MatchList): number[] {
  const grades = list === 'there' ? found.right : found.left
  const { rows } = list === 'there' ? there : here
  const wanted = list === 'same' || list === 'near' ? list : 'none'
  return grades
    .flatMap((grade, row) => (grade === wanted ? [row] : []))
    .sort((a, b) => rows[a]!.first - rows[b]!.first || (rows[a]!.id < rows[b]!.id ? -1 : 1))
}

/** The best pair of every row of the first side that has one. */
function bestPairs({ found }: Compared): Map<number, Pairing> {
  const best = new Map<number, Pairing>()
  for (const pairing of found.matches) if (!best.has(pairing.left)) best.set(pairing.left, pairing)
  return best
}

/** One page of a list, in words. */
export async function matchEntries(
  answer: Compared,
  sides: { here: MatchSide; there: MatchSide },
  { km, page }: Pick<MatchParams, 'km' | 'page'>,
  list: MatchList,
  words: Words,
): Promise<MatchEntry[]> {
  const shown = rowsOfList(answer, list).slice(
    (page - 1) * MATCHES_PER_PAGE,
    page * MATCHES_PER_PAGE,
  )
  const told = async (side: 'here' | 'there', rows: readonly number[]) => {
    const names = await sides[side].names(words)
    const numbers = rows.map((row) => answer[side].numbers[row]!)
    const views = await sides[side].views(numbers, words)
    return views.map((view) => matchTold(view, names, words))
  }
  if (list === 'there') return (await told('there', shown)).map((one) => ({ told: one }))
  const heres = await told('here', shown)
  if (list === 'here') return heres.map((one) => ({ told: one }))
  const best = bestPairs(answer)
  const pairs = shown.map((row) => best.get(row)!)
  const theres = await told(
    'there',
    pairs.map(({ right }) => right),
  )
  return heres.map((here, i) => ({
    told: here,
    pair: {
      told: theres[i]!,
      lines: matchLines(here, theres[i]!, pairs[i]!, words),
      reasons: matchReasons(pairs[i]!, km * 1000, words),
      others: answer.found.leftPartners[shown[i]!]! - 1,
    },
  }))
}
