import { FACETS } from '#lib/filter'
import type { Filter } from '#lib/filter'
import type { Columns } from './columns'
import { countBars } from './count-bars'
import { countDays } from './count-days'
import { countFacets } from './count-facets'
import { ALL_DAYS, dayRanges } from './day-ranges'
import type { DayRanges } from './day-ranges'
import { findRows } from './find-rows'
import type { Ranged } from './find-rows'
import { profilePass } from './profile-pass'
import type { ProfilePass } from './profile-pass'
import { tally } from './tally'
import type { ColumnBars, ColumnClock, ColumnsView } from './view'

/** Opens columns under no filter. */
export function columnsView(columns: Columns): ColumnsView {
  const kinds = columns.profiles.facets.kind
  const stacks = kinds.values.length
  const width = 2 ** Math.ceil(Math.log2(2 * stacks + 1))
  const contradicted = contradictedProfiles(columns)
  const profiles = new Uint32Array(columns.profiles.length)
  const places = new Uint32Array((columns.places.length + 1) * width)
  let ranges: DayRanges = ALL_DAYS
  let choices = JSON.stringify(FACETS.map(() => null))
  let words: Uint8Array | undefined
  let pass: ProfilePass = profilePass(columns, {})
  let slots = slotsOf()
  const counted = tally(columns, { profiles, places, width, slots: slots.slice() }, ALL_DAYS)
  const inRange = () => ({ columns, ranges, words, pass })

  /** Where the rows of each profile are counted; profiles that no one wants to see fill the last slot. */
  function slotsOf(): Uint8Array {
    return Uint8Array.from(pass.fails, (failing, profile) => (failing > 0 ? width - 1 : kinds.codes[kinds.starts[profile]!]! + (contradicted[profile] ? stacks : 0)))
  }

  return {
    set(filter: Filter, rowsWithWords?: Uint8Array) {
      const nextChoices = JSON.stringify(FACETS.map((facet) => filter[facet] ?? null))
      if (nextChoices !== choices) {
        pass = profilePass(columns, filter)
        slots = slotsOf()
      }
      choices = nextChoices
      ranges = dayRanges(filter)
      words = rowsWithWords
      counted.to({ ranges, words, slots })
    },
    prepare: counted.prepare,
    shown: () => profiles.reduce((sum, count, profile) => sum + (pass.fails[profile] === 0 ? count : 0), 0),
    unlocated: () => places.subarray(columns.places.length * width, (columns.places.length + 1) * width - 1).reduce((sum, count) => sum + count, 0),
    counts: () => countFacets(columns, pass, profiles),
    bars: barsOf(inRange),
    days: (clock) => countDays(inRange(), clock),
    byPlace: () => ({ counts: places, width, stacks }),
    rows: (options) => findRows(inRange(), options),
  }
}

/** Which profiles are of contradicted claims. */
function contradictedProfiles({ profiles }: Columns): Uint8Array {
  const { values, starts, codes } = profiles.facets.agreement
  const code = values.indexOf('contradicted')
  return Uint8Array.from({ length: profiles.length }, (_, profile) => Number(code >= 0 && codes.subarray(starts[profile], starts[profile + 1]).includes(code)))
}

/** Bars of both clocks, each kept until something else than the clock's own range has changed: a range that is dragged leaves its own bars as they are. */
function barsOf(inRange: () => Ranged): ColumnsView['bars'] {
  const kept: Partial<Record<ColumnClock, { key: string; pass: ProfilePass; words: Uint8Array | undefined; bars: ColumnBars }>> = {}
  return (clock, frame) => {
    const now = inRange()
    const { happenedFrom, happenedTo, saidFrom, saidTo, knownTo } = now.ranges
    const key = [...(clock === 'happened' ? [saidFrom, saidTo] : [happenedFrom, happenedTo, knownTo]), frame.firstDay, frame.stepDays, frame.bars].join(' ')
    const last = kept[clock]
    if (last && last.key === key && last.pass === now.pass && last.words === now.words) return last.bars
    const bars = countBars(now, clock, frame)
    kept[clock] = { key, pass: now.pass, words: now.words, bars }
    return bars
  }
}
