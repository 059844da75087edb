// A filter's choices are decided once for every profile, never once for every row; the counts of
// the filter lists come from the profiles as well.
import { FACETS, chosen } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type { Columns, FacetColumn } from './columns'

/**
 * How profiles fare under a filter's choices: `fails` counts the facets that a profile fails (2 for
 * two or more), and `failed` is the position in `FACETS` of the one facet where it fails only one.
 */
export type ProfilePass = { fails: Uint8Array; failed: Uint8Array }

/** The values of a profile in a facet. */
export function profileValues({ values, starts, codes }: FacetColumn, profile: number): string[] {
  return Array.from(codes.subarray(starts[profile], starts[profile + 1]), (code) => values[code]!)
}

/** Which profiles say that a claim is contradicted: 1 or 0 each. */
export function contradictedProfiles({ length, facets }: Columns['profiles']): Uint8Array {
  const { values, starts, codes } = facets.agreement
  const code = values.indexOf('contradicted')
  return Uint8Array.from({ length }, (_, profile) =>
    Number(code >= 0 && codes.subarray(starts[profile], starts[profile + 1]).includes(code)),
  )
}

/** Decides a filter's choices once for every profile. */
export function filterProfiles(
  { profiles }: Pick<Columns, 'profiles'>,
  filter: Filter,
): ProfilePass {
  const [fails, failed] = [new Uint8Array(profiles.length), new Uint8Array(profiles.length)]
  FACETS.forEach((facet, index) => {
    const choice = filter[facet]
    if (!choice) return
    const { values, starts, codes } = profiles.facets[facet]
    const passes = Uint8Array.from(values, (value) => Number(chosen(choice, [value])))
    const none = chosen(choice, [])
    for (let profile = 0; profile < profiles.length; profile++) {
      const [first, end] = [starts[profile]!, starts[profile + 1]!]
      let pass = first === end && none
      for (let i = first; i < end && !pass; i++) pass = passes[codes[i]!] === 1
      if (pass) continue
      if (fails[profile] === 0) failed[profile] = index
      if (fails[profile]! < 2) fails[profile]!++
    }
  })
  return { fails, failed }
}

/**
 * Counts every facet's values under all choices but the facet's own. It goes over profiles, not
 * rows: `rows` says how many rows of each profile are in range.
 */
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
