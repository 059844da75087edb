import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { Columns } from './columns'
import type { ProfilePass } from './profile-pass'

/** Counts of every facet's values under all choices but the facet's own. `rows` is how many rows of each profile are in range: profiles are gone through, not rows. */
export function countFacets(
  { profiles }: Pick<Columns, 'profiles'>,
  { fails, failed }: ProfilePass,
  rows: Uint32Array,
): Record<Facet, Map<string, number>> {
  return Object.fromEntries(
    FACETS.map((facet, index) => {
      const { values, starts, codes } = profiles.facets[facet]
      const sums = new Uint32Array(values.length)
      for (let profile = 0; profile < profiles.length; profile++) {
        if (
          rows[profile] === 0 ||
          fails[profile]! > 1 ||
          (fails[profile] === 1 && failed[profile] !== index)
        )
          continue
        for (let i = starts[profile]!; i < starts[profile + 1]!; i++)
          sums[codes[i]!]! += rows[profile]!
      }
      return [
        facet,
        new Map(
          values.flatMap((value, code) => (sums[code]! > 0 ? [[value, sums[code]!] as const] : [])),
        ),
      ]
    }),
  ) as Record<Facet, Map<string, number>>
}
