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
  const open = openSlots(columns)
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
    const out = open.slice()
    for (let profile = 0; profile < out.length; profile++)
      if (pass.fails[profile]! > 0) out[profile] = width - 1
    return out
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
    shown() {
      let sum = 0
      for (let profile = 0; profile < profiles.length; profile++)
        if (pass.fails[profile] === 0) sum += profiles[profile]!
      return sum
    },
    unlocated: () =>
      places
        .subarray(columns.places.length * width, (columns.places.length + 1) * width - 1)
        .reduce((sum, count) => sum + count, 0),
    counts: () => countFacets(columns, pass, profiles),
    bars: barsOf(inRange),
    days: (clock) => countDays(inRange(), clock),
    byPlace: () => ({ counts: places, width, stacks }),
    rows: (options) => findRows(inRange(), options),
  }
}

/** The slots of profiles that are all wanted: one a kind, and after these one a kind that is contradicted. */
function openSlots({ profiles }: Columns): Uint8Array {
  const { kind, agreement } = profiles.facets
  const code = agreement.values.indexOf('contradicted')
  const contradicted = (profile: number) =>
    code >= 0 &&
    agreement.codes
      .subarray(agreement.starts[profile], agreement.starts[profile + 1])
      .includes(code)
  return Uint8Array.from(
    { length: profiles.length },
    (_, profile) =>
      kind.codes[kind.starts[profile]!]! + (contradicted(profile) ? kind.values.length : 0),
  )
}

/** Bars of both clocks, each kept until something else than the clock's own range has changed: a range that is dragged leaves its own bars as they are. */
function barsOf(inRange: () => Ranged): ColumnsView['bars'] {
  const kept: Partial<
    Record<
      ColumnClock,
      { key: string; pass: ProfilePass; words: Uint8Array | undefined; bars: ColumnBars }
    >
  > = {}
  return (clock, frame) => {
    const now = inRange()
    const { happenedFrom, happenedTo, saidFrom, saidTo, knownTo } = now.ranges
    const key = [
      ...(clock === 'happened' ? [saidFrom, saidTo] : [happenedFrom, happenedTo, knownTo]),
      frame.firstDay,
      frame.stepDays,
      frame.bars,
    ].join(' ')
    const last = kept[clock]
    if (last && last.key === key && last.pass === now.pass && last.words === now.words)
      return last.bars
    const bars = countBars(now, clock, frame)
    kept[clock] = { key, pass: now.pass, words: now.words, bars }
    return bars
  }
}
