import { FACETS, chosen } from '#lib/filter'
import type { Filter } from '#lib/filter'
import type { Columns, FacetColumn } from './columns'

/** How profiles stand to a filter's choices: `fails` counts the facets a profile fails (2 for two or more), `failed` is the only one, by its position in `FACETS`. */
export type ProfilePass = { fails: Uint8Array; failed: Uint8Array }

/** The values of a profile in a facet. */
export function profileValues({ values, starts, codes }: FacetColumn, profile: number): string[] {
  return Array.from(codes.subarray(starts[profile], starts[profile + 1]), (code) => values[code]!)
}

/** Decides a filter's choices once for every profile. */
export function profilePass({ profiles }: Pick<Columns, 'profiles'>, filter: Filter): ProfilePass {
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
