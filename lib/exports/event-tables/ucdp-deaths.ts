import type { AnyClaim, Cell } from '#lib/claims'
import { tableDeaths } from './table-deaths'

type Deaths = Partial<
  Record<
    'deaths_a' | 'deaths_b' | 'deaths_civilians' | 'deaths_unknown' | 'best' | 'high' | 'low',
    Cell
  >
>

/**
 * GED's death columns. `best` is the least the words allow, as UCDP counts when in doubt; `high`
 * stays empty where a count is open. The four columns by side hold what the claim says of groups,
 * and where it says nothing the whole count is "unknown"; no dead known, nothing.
 * @param side whose people the count says it counts, as a side of the row.
 */
export function ucdpDeaths(claim: AnyClaim, side: 'a' | 'b' | undefined): Deaths {
  const { low, high } = tableDeaths(claim)
  if (low === undefined) return { high }
  const parts =
    claim.kind !== 'casualties' ? [] : (claim.parts ?? [{ group: claim.group, count: low }])
  const of = (...groups: string[]) =>
    parts.filter(({ group }) => groups.includes(group)).reduce((sum, { count }) => sum + count, 0)
  const civilians = of('civilians')
  // GED's sides are those of a fight: where a count does not say whose people it counts, who was a
  // fighter is known and for whom is not.
  const forces = side ? of('security-forces', 'fighters', 'combatants') : 0
  return {
    ...(side && { [`deaths_${side}`]: forces || null }),
    deaths_civilians: civilians || null,
    deaths_unknown: low - civilians - forces || null,
    best: low,
    high,
    low,
  }
}
