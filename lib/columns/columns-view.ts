import { FACETS } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type { Columns } from './columns'
import { countBars } from './count-bars'
import { countDays } from './count-days'
import { ALL_DAYS, dayRanges } from './day-ranges'
import type { DayRanges } from './day-ranges'
import { findRows } from './find-rows'
import { profilePass } from './profile-pass'
import type { ProfilePass } from './profile-pass'
import { tally } from './tally'
import type { ColumnsView } from './view'

/** Opens columns under no filter. */
export function columnsView(columns: Columns): ColumnsView {
  const kinds = columns.profiles.facets.kind
  const stacks = kinds.values.length
  const width = 2 ** Math.ceil(Math.log2(2 * stacks + 1))
  const contradicted = contradictedProfiles(columns)
  let ranges: DayRanges = ALL_DAYS
  let choices = ''
  let words: Uint8Array | undefined
  let pass: ProfilePass = profilePass(columns, {})
  const slotsOf = () => Uint8Array.from(pass.fails, (fails, profile) => (fails > 0 ? width - 1 : kinds.codes[kinds.starts[profile]!]! + (contradicted[profile] ? stacks : 0)))
  const counted = tally(columns, width, ranges, slotsOf())
  const inRange = () => ({ columns, ranges, words, pass })

  return {
    set(filter: Filter, rowsWithWords?: Uint8Array) {
      const [nextRanges, nextChoices] = [dayRanges(filter), JSON.stringify(FACETS.map((facet) => filter[facet] ?? null))]
      if (!sameRanges(ranges, nextRanges)) counted.move(nextRanges)
      ranges = nextRanges
      if (nextChoices === choices && rowsWithWords === words) return
      if (nextChoices !== choices) pass = profilePass(columns, filter)
      choices = nextChoices
      words = rowsWithWords
      counted.recount(slotsOf(), words)
    },
    shown: () => counted.profiles.reduce((sum, count, profile) => sum + (pass.fails[profile] === 0 ? count : 0), 0),
    unlocated: () => counted.places.subarray(columns.places.length * width, (columns.places.length + 1) * width - 1).reduce((sum, count) => sum + count, 0),
    counts: () => countFacets(columns, pass, counted.profiles),
    bars: (clock, frame) => countBars(inRange(), clock, frame),
    days: (clock) => countDays(inRange(), clock),
    byPlace: () => ({ counts: counted.places, width, stacks }),
    rows: (options) => findRows(inRange(), options),
  }
}

const sameRanges = (a: DayRanges, b: DayRanges) => (Object.keys(a) as (keyof DayRanges)[]).every((end) => a[end] === b[end])

/** Which profiles are of contradicted claims. */
function contradictedProfiles({ profiles }: Columns): Uint8Array {
  const { values, starts, codes } = profiles.facets.agreement
  const code = values.indexOf('contradicted')
  return Uint8Array.from({ length: profiles.length }, (_, profile) => Number(code >= 0 && codes.subarray(starts[profile], starts[profile + 1]).includes(code)))
}

/** Counts of every facet's values under all choices but the facet's own: over profiles, not rows. */
function countFacets({ profiles }: Columns, { fails, failed }: ProfilePass, rows: Uint32Array): Record<Facet, Map<string, number>> {
  return Object.fromEntries(FACETS.map((facet, index) => {
    const { values, starts, codes } = profiles.facets[facet]
    const sums = new Uint32Array(values.length)
    for (let profile = 0; profile < profiles.length; profile++) {
      if (rows[profile] === 0 || fails[profile]! > 1 || (fails[profile] === 1 && failed[profile] !== index)) continue
      for (let i = starts[profile]!; i < starts[profile + 1]!; i++) sums[codes[i]!]! += rows[profile]!
    }
    return [facet, new Map(values.flatMap((value, code) => (sums[code]! > 0 ? [[value, sums[code]!] as const] : [])))]
  })) as Record<Facet, Map<string, number>>
}
