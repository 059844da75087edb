import {
  asKnownAt,
  filterables,
  knownMoment,
  saidBy,
  saidCounts,
  select,
  serialiseQuery,
} from '#lib/filter'
import type { Filter, Filterable } from '#lib/filter'
import type { ClaimView, MapData, Stacks } from '#lib/views'
import type { FacetCounts } from '../../filters/facet-of-filter'
import { clockBars } from '../../time/clock-bars'
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
  /** The claims that the filter leaves. */
  claims: FilterableClaim[]
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
  let records = { of: first.filter.known, known: recordsAt(data, first.filter.known) }

  function answerTo(question: Question): DocumentsAnswer {
    const { filter, stack = 'kind' } = question
    if (records.of !== filter.known)
      records = { of: filter.known, known: recordsAt(data, filter.known) }
    const { known } = records
    const { shown, counts, onClock } = select(known.all, filter)
    const ids = new Set(shown.map(({ id }) => id))
    const later = select(known.later, { ...filter, known: undefined }).onClock
    const moment = filter.known && knownMoment(filter.known)
    const bars = (clock: Clock) =>
      clockBars(
        clock,
        { now: onClock[clock], later: later[clock], frame: data.claims },
        stacks[stack].keyOf,
        moment,
      )
    return {
      question,
      claims: shown,
      known,
      shown: shown.length,
      isShown: (id) => ids.has(id),
      listed: shown.length,
      counts,
      bars: {
        happened: bars('happened'),
        said: {
          ...bars('said'),
          ...(filter.known && { counts: saidCounts(onClock.said, filter.known) }),
        },
      },
      ...(filter.known && { said: saidCounts(shown, filter.known) }),
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

function recordsAt(data: MapData, known: Filter['known']): KnownRecords {
  const moment = known && knownMoment(known)
  const cut = known === undefined ? data : cutAt(data, known)
  const all = filterables(cut.claims, data)
  return {
    data: cut,
    all,
    totals: select(all, {}).counts,
    later: moment
      ? filterables(
          data.claims.filter((claim) => saidBy(claim.said, moment) === 'no'),
          data,
        )
      : [],
  }
}

/** The page's data as it could have been drawn at a moment. */
function cutAt(data: MapData, known: string): MapData {
  const claims = [...asKnownAt(data.claims, known)]
  const ids = new Set(claims.map((claim) => claim.id))
  return {
    ...data,
    claims,
    sums: data.sums.filter(({ whole, parts }) => [whole, ...parts].every((id) => ids.has(id))),
  }
}
