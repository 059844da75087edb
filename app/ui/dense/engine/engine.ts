import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import type { GlyphGatherer } from '#lib/glyphs'
import type { Filter, Ground } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import type { ClockBars } from '../../time/clock-histogram'
import type { Counts } from '../../filters/filter-panel'
import type { Clock } from '../../time/use-clock'
import type { Reason } from './ask-server'

/** What is asked of a dataset: a filter, and ground that the list is narrowed to. */
export type Question = { filter: Filter; ground?: Ground }

/** What the map draws: counts of places, and how they are gathered. A new object for every answer. `standFor`: how many places each of them stands for, where a server has gathered them. */
export type Marks = {
  places: readonly ColumnPlace[]
  gather: GlyphGatherer
  counts: PlaceCounts
  standFor?: readonly number[]
}

/** One answer that map, lists, clocks and the list of claims are drawn from, so that all of them stay in step. */
export type Answer = {
  question: Question
  shown: number
  unlocated: number
  counts: Counts
  bars: Record<Clock, ClockBars>
  marks: Marks
  /** How many claims are listed: those shown, or those of them on the ground. */
  listed: number
  /** What names the ground, and how many other places are gathered with it. */
  ground?: { place: Pick<ColumnPlace, 'name' | 'arabic'>; others: number }
}

/** The answer, whether a newer one is on its way, and why it did not come. */
export type EngineState = { answer: Answer; pending: boolean; error?: Reason }

/** A claim as it is listed; `row` is its number in the dataset. */
export type ListedClaim = { row: number; claim: ClaimView }

/** What the map looks at: for an engine that holds only what is in sight. Degrees. */
export type Look = {
  zoom: number
  box: readonly [west: number, south: number, east: number, north: number]
}

/** Who answers on the page of a dataset: the browser from columns, or the server over HTTP. Components do not know which. */
export type Engine = {
  total: number
  /** Kinds in the order in which marks count them. */
  kinds: readonly string[]
  /** Counts without any filter: what lists offer and are ordered by. */
  totals: Counts
  /** The places of all claims, as the first look of the map: west, south, east, north; `undefined` where nothing is placed. */
  home?: Look['box']
  ask: (question: Question) => void
  state: () => EngineState
  /** Calls back after every change of the state; returns how to stop. */
  subscribe: (changed: () => void) => () => void
  look: (look: Look) => void
  /** The place part of a key, or any part of a place by the place's id. */
  place: (key: string) => ColumnPlace | undefined
  /** Whether a mark of several places can be listed as one ground; where not, a click comes closer. */
  gathers: boolean
  /** How many claims the list holds at once; the others are a step on. */
  stretch: number
  /** Claims of the answer by their position in it. Rejects with a reason in words. */
  rows: (first: number, count: number) => Promise<ListedClaim[]>
  /** The claim of an id, wherever it is. */
  claim: (id: string) => Promise<ListedClaim | undefined>
  close: () => void
}
