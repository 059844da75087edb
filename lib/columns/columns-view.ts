import { FACETS } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { cellsOf } from './cells'
import type { Cells } from './cells'
import type { Columns } from './columns'
import { countBars } from './count-bars'
import { countDays } from './count-days'
import { countFacets } from './count-facets'
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
  const cells = cellsOf(columns)
  const profiles = new Uint32Array(columns.profiles.length)
  const places = new Uint32Array((columns.places.length + 1) * width)
  const slots = new Uint8Array(columns.profiles.length)
  const counted = tally(columns, cells, { profiles, places, width, slots })
  let ranges: DayRanges = ALL_DAYS
  let choices = ''
  let words: Uint8Array | undefined
  let pass: ProfilePass = profilePass(columns, {})
  const inRange = () => ({ columns, ranges, words, pass })

  /** Sums cells by place and slot, and by profile; profiles that no one wants to see fill the last slot. */
  function derive() {
    for (let profile = 0; profile < slots.length; profile++) slots[profile] = pass.fails[profile]! > 0 ? width - 1 : kinds.codes[kinds.starts[profile]!]! + (contradicted[profile] ? stacks : 0)
    profiles.fill(0)
    places.fill(0)
    sumCells(cells, counted.cells, profiles, places, width, slots)
  }

  derive()
  return {
    set(filter: Filter, rowsWithWords?: Uint8Array) {
      const nextChoices = JSON.stringify(FACETS.map((facet) => filter[facet] ?? null))
      const [otherChoices, otherWords] = [nextChoices !== choices, rowsWithWords !== words]
      if (otherChoices) pass = profilePass(columns, filter)
      choices = nextChoices
      ranges = dayRanges(filter)
      const stepped = counted.move(ranges)
      if (otherWords) counted.recount(rowsWithWords)
      words = rowsWithWords
      if (otherChoices || otherWords || !stepped) derive()
    },
    shown: () => profiles.reduce((sum, count, profile) => sum + (pass.fails[profile] === 0 ? count : 0), 0),
    unlocated: () => places.subarray(columns.places.length * width, (columns.places.length + 1) * width - 1).reduce((sum, count) => sum + count, 0),
    counts: () => countFacets(columns, pass, profiles),
    bars: (clock, frame) => countBars(inRange(), clock, frame),
    days: (clock) => countDays(inRange(), clock),
    byPlace: () => ({ counts: places, width, stacks }),
    rows: (options) => findRows(inRange(), options),
  }
}

/** The one loop over all cells, apart so that it stays fast. */
function sumCells({ starts, profile }: Cells, rows: Uint32Array, profiles: Uint32Array, places: Uint32Array, width: number, slots: Uint8Array) {
  for (let place = 0, cell = 0; place + 1 < starts.length; place++) {
    const base = place * width
    for (const end = starts[place + 1]!; cell < end; cell++) {
      const count = rows[cell]!
      if (count === 0) continue
      const what = profile[cell]!
      profiles[what]! += count
      places[base + slots[what]!]! += count
    }
  }
}

/** Which profiles are of contradicted claims. */
function contradictedProfiles({ profiles }: Columns): Uint8Array {
  const { values, starts, codes } = profiles.facets.agreement
  const code = values.indexOf('contradicted')
  return Uint8Array.from({ length: profiles.length }, (_, profile) => Number(code >= 0 && codes.subarray(starts[profile], starts[profile + 1]).includes(code)))
}
