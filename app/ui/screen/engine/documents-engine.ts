import {
  asKnownAt,
  filterables,
  knownMoment,
  ruleOf,
  saidBy,
  saidCounts,
  select,
  serialiseQuery,
} from '#lib/filter'
import type { Filter, Filterable } from '#lib/filter'
import type { Axis } from '#lib/timeline'
import { atOnce, inTurns } from '#lib/util'
import type { ClaimView, MapData, Stacks } from '#lib/views'
import type { FacetCounts } from '../../filters/facet-of-filter'
import { clockAxis, clockBars } from '../../time/clock-bars'
import type { Clock } from '../../time/clock-bars'
import type { Answer, Engine, Question } from './engine'
import { engineState } from './engine-state'

/**
 * A claim with the text that free words look in: its own words, and every name of its place and
 * speaker.
 */
export type FilterableClaim = ClaimView & Filterable

/** The records as they stood at a moment, whatever else is filtered. */
export type KnownRecords = {
  /** What was not said by then is nowhere in it: in no list, no relation and no sum. */
  data: MapData
  /** Its claims, as filters see them. */
  all: FilterableClaim[]
  /** Counts of all of them. */
  totals: FacetCounts
  /** What was said later. Only the clocks show it. */
  later: FilterableClaim[]
}

/** An answer about coded documents, which holds the claims themselves. */
export type DocumentsAnswer = Answer & {
  /** The claims that the filter leaves, the possible ones among them, and those without them. */
  claims: FilterableClaim[]
  sure: FilterableClaim[]
  /** The same object for every answer at one moment. */
  known: KnownRecords
}

/**
 * The engine of the coded documents: the page holds all their claims, and one selector answers for
 * the map, the lists, the clocks and every count. It answers before `ask` returns, and `first`
 * before anything is drawn, on the server as well.
 */
export function documentsEngine(
  data: MapData,
  stacks: Readonly<Record<'kind' | 'speaker', Stacks>>,
  first: Question,
): Engine<DocumentsAnswer> {
  const momentOf = ({ known, ...filter }: Filter) =>
    known && `${known} ${ruleOf({ known, ...filter })}`
  const { axes } = groundOf(data)
  let records = { of: momentOf(first.filter), known: recordsAt(data, first.filter) }

  function answerTo(question: Question): DocumentsAnswer {
    const { filter, stack = 'kind' } = question
    if (records.of !== momentOf(filter))
      records = { of: momentOf(filter), known: recordsAt(data, filter) }
    const { known } = records
    const { shown, possible, drawn, counts, possibleCounts, onClock, possibleOnClock } = select(
      known.all,
      filter,
    )
    const [ids, ghosts] = [drawn, possible].map((some) => new Set(some.map(({ id }) => id)))
    const later = select(known.later, { ...filter, known: undefined }).onClock
    const moment = filter.known && knownMoment(filter.known)
    const bars = (clock: Clock) =>
      clockBars(
        clock,
        {
          now: onClock[clock],
          possible: possibleOnClock[clock],
          later: later[clock],
          frame: axes[clock],
        },
        stacks[stack].keyOf,
        moment,
      )
    return {
      question,
      claims: drawn,
      sure: shown,
      known,
      shown: shown.length,
      isShown: (id) => ids!.has(id),
      ...(possible.length > 0 && {
        possible: { shown: possible.length, counts: possibleCounts },
        isPossible: (id) => ghosts!.has(id),
      }),
      listed: drawn.length,
      counts,
      bars: {
        happened: bars('happened'),
        said: {
          ...bars('said'),
          ...(filter.known && { counts: saidCounts(onClock.said, filter.known) }),
        },
      },
      ...(filter.known && { said: saidCounts(drawn, filter.known) }),
    }
  }

  const { state, subscribe, set } = engineState({ answer: answerTo(first), pending: false })
  return {
    total: data.claims.length,
    state,
    subscribe,
    ask(question) {
      if (textOf(question) !== textOf(state().answer.question)) set({ answer: answerTo(question) })
    },
  }
}

/** A question as text, which is the same for the same question. */
const textOf = ({ filter, stack }: Question) => serialiseQuery({ filter, view: { stack } })

/** What every question about the records of a page shares. */
type Ground = { axes: Record<Clock, Axis>; now: KnownRecords }
const grounds = new WeakMap<MapData, Ground>()

/** Made once for each object of records: a server asks anew for every reader. */
function groundOf(data: MapData): Ground {
  const ground = grounds.get(data) ?? atOnce(groundSteps(data))
  grounds.set(data, ground)
  return ground
}

/** Makes ready what every question about records shares, a slice at a time, before a page asks. */
export async function layGround(data: MapData): Promise<void> {
  grounds.set(data, await inTurns(groundSteps(data)))
}

function* groundSteps(data: MapData): Generator<void, Ground> {
  const happened = clockAxis('happened', data.claims)
  yield
  const said = clockAxis('said', data.claims)
  yield
  return { axes: { happened, said }, now: yield* recordSteps(data, data, []) }
}

/** @param later the claims of `data` that were not yet said when it stood as `cut`. */
function* recordSteps(
  data: MapData,
  cut: MapData,
  later: readonly ClaimView[],
): Generator<void, KnownRecords> {
  const all = filterables(cut.claims, data)
  yield
  const totals = select(all, {}).counts
  yield
  return { data: cut, all, totals, later: filterables(later, data) }
}

function recordsAt(data: MapData, filter: Filter): KnownRecords {
  const moment = filter.known && knownMoment(filter.known)
  if (!moment) return groundOf(data).now
  const later = data.claims.filter((claim) => saidBy(claim.said, moment) === 'not')
  return atOnce(recordSteps(data, cutAt(data, filter, moment), later))
}

/** The page's data as it could have been drawn at a moment. */
function cutAt(data: MapData, filter: Filter, moment: string): MapData {
  const rule = ruleOf(filter)
  const claims = [...asKnownAt(data.claims, filter.known, rule)]
  const ids = new Set(
    claims
      .filter(({ said }) => rule === 'possibly' || saidBy(said, moment) === 'surely')
      .map(({ id }) => id),
  )
  return {
    ...data,
    claims,
    sums: data.sums.filter(({ whole, parts }) => [whole, ...parts].every((id) => ids.has(id))),
  }
}
