import type { Filter, GroundSelection, Query, SaidCounts, View } from '#lib/filter'
import type { IsShown } from '#lib/views'
import type { FacetCounts } from '../../filters/facet-of-filter'
import type { Clock, ClockBars } from '../../time/clock-bars'

/**
 * What is asked of an engine: a filter, the ground that the list is narrowed to, and what the bars
 * of the clocks are stacked by.
 */
export type Question = { filter: Filter; ground?: GroundSelection; stack?: View['stack'] }

/**
 * The part of a page's address that an engine answers. The rest of it changes the look and no
 * number.
 */
export const engineQuestion = ({ filter, view: { ground, stack } }: Query): Question => ({
  filter,
  ground,
  stack,
})

/**
 * One answer that the map, the filter lists, the clocks and the list of claims are all drawn from,
 * which keeps them in step. Each engine adds what its own map and list draw.
 */
export type Answer = {
  question: Question
  /** How many claims the filter leaves. */
  shown: number
  /** Whether a claim is among them; absent where the page does not hold them one by one. */
  isShown?: IsShown
  /** What is possible besides, by the rule `surely`: how many, of each value, and which. */
  possible?: { shown: number; counts: FacetCounts }
  isPossible?: (id: string) => boolean
  /** How many claims are listed: those shown, or those of them on the ground. */
  listed: number
  /** How many claims each value of each facet would show. */
  counts: FacetCounts
  bars: Record<Clock, ClockBars>
  /**
   * With "as known at": how many of the shown claims were said by then, and how many only may have
   * been.
   */
  said?: SaidCounts
}

/**
 * Why an answer could not be had: a reason the page words itself, or what the server wrote about a
 * wrong address.
 */
export type Failure = 'unreached' | 'anew' | { status: number } | { written: string }

/** The latest answer, whether a newer one is on its way, and why that one did not come. */
export type EngineState<A extends Answer = Answer> = {
  answer: A
  pending: boolean
  error?: Failure
}

/**
 * Answers the questions of one screen. Where the claims are (in the page, in typed columns, on a
 * server) is the engine's business alone. An engine that can answers before `ask` returns.
 */
export type Engine<A extends Answer = Answer> = {
  /** How many claims there are without any filter. */
  total: number
  ask: (question: Question) => void
  state: () => EngineState<A>
  /** Calls back after every change of the state; returns how to stop. */
  subscribe: (changed: () => void) => () => void
}
