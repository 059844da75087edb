import { boxOf } from '#lib/geo'
import { columnsView } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import type { Columns } from '#lib/columns'
import { asksForTime, knownMoment, ruleOf } from '#lib/filter'
import type { Filter, SaidCounts } from '#lib/filter'
import { memoizeAsync } from '#lib/util'
import { failureOf } from './ask-server'
import type { ClaimSource } from './claim-source'
import { withLaterBars } from '../../time/clock-bars'
import type { Question } from '../../screen/engine/engine'
import { engineState } from '../../screen/engine/engine-state'
import { columnsFrame, histogramOf } from './clock-frame'
import type { DenseAnswer, DenseEngine, ListedClaim, Marks } from './dense-engine'
import { groundMask } from './ground-mask'
import { maybeSaid } from './maybe-said'
import { possibleOf, withSure } from './possible'
import { keptCounts, possiblePlaces } from './possible-places'
import { whenIdle } from './when-idle'

/** Typing must pause for so many milliseconds before the server is asked for words. */
const REST = 250
/**
 * The number of claims that the list holds at once. Their rows are within the height that every
 * browser can scroll.
 */
const STRETCH = 50_000

/**
 * Answers from columns in the browser. A filter is one `set` of the view, and everything is counted
 * before `ask` returns. Only free words, and the claims of rows, wait for their source.
 */
export function columnsEngine(columns: Columns, source: ClaimSource): DenseEngine {
  const view = columnsView(columns)
  const declutter = declutterer(columns.places)
  const kinds = columns.profiles.facets.kind.values
  const frames = {
    happened: columnsFrame(columns, 'happened'),
    said: columnsFrame(columns, 'said'),
  }
  const places = new Map(
    columns.places.flatMap((at) => [
      [at.place, at],
      [at.key, at],
    ]),
  )
  const totals = view.counts()
  const ready = new Map<string, Uint8Array>()
  const wordsOf = memoizeAsync(8, source.rowsWithWords)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked: Question = { filter: {} }
  let ground: Uint8Array | undefined
  let closed = false

  const bars = () => ({
    happened: histogramOf(view.bars('happened', frames.happened), kinds),
    said: histogramOf(view.bars('said', frames.said), kinds),
  })

  /**
   * Answers a question and leaves the view set to it. With "as known at" the view is first set
   * more often, to count the bars after the moment and the claims that only may have been said.
   */
  function compute(question: Question): DenseAnswer {
    const { filter } = question
    const words = filter.words === undefined ? undefined : ready.get(filter.words)
    const set = (to: Filter) => view.set(to, words)
    let later: ReturnType<typeof bars> | undefined
    let maybe = 0
    if (filter.known !== undefined) {
      set({ ...filter, known: undefined, rule: 'possibly' })
      later = bars()
      set({ ...filter, ...maybeSaid(filter.known, filter.said), rule: 'possibly' })
      maybe = view.shown()
    }
    set({ ...filter, rule: 'possibly' })
    const open = { shown: view.shown(), counts: view.counts() }
    const openBars = bars()
    const openPlaces =
      asksForTime(filter) && ruleOf(filter) === 'surely' ? keptCounts(view.byPlace()) : undefined
    set(filter)
    const sure = view.byPlace()
    const isSure = !openPlaces || view.shown() === open.shown
    const marks: Marks = {
      places: columns.places,
      declutter,
      counts: sure,
      ...(!isSure && { possible: possiblePlaces(openPlaces, sure) }),
    }
    const sureBars = bars()
    const known = {
      happened: withSure(openBars.happened, sureBars.happened),
      said: withSure(openBars.said, sureBars.said),
    }
    const moment = filter.known && knownMoment(filter.known)
    const shown = view.shown()
    const said: SaidCounts | undefined =
      filter.known === undefined ? undefined : { said: open.shown - maybe, maybe }
    const counts = view.counts()
    const at = question.ground && groundMask(marks, question.ground)
    ground = at?.mask
    return {
      question,
      shown,
      unlocated: view.unlocated(),
      counts,
      ...possibleOf(open, { shown, counts }),
      marks,
      bars: {
        happened: withLaterBars(known.happened, later?.happened ?? known.happened, undefined),
        said: {
          ...withLaterBars(known.said, later?.said ?? known.said, moment),
          ...(said && { counts: said }),
        },
      },
      ...(said && { said }),
      listed: ground ? view.rows({ offset: 0, limit: 0, places: ground }).matched : shown,
      ...(at && { ground: { place: at.place, others: at.others } }),
    }
  }

  const state = engineState({ answer: compute(asked), pending: false })
  const stopPreparing = whenIdle(view.prepare)

  function ask(question: Question) {
    asked = question
    clearTimeout(waiting)
    const { words } = question.filter
    if (words === undefined || ready.has(words))
      return state.set({ answer: compute(question), pending: false })
    state.set({ pending: true })
    waiting = setTimeout(() => {
      wordsOf(words).then(
        (mask) => {
          if (ready.size > 8) ready.clear()
          ready.set(words, mask)
          if (asked === question && !closed)
            state.set({ answer: compute(question), pending: false })
        },
        (error) =>
          asked === question && !closed && state.set({ pending: false, error: failureOf(error) }),
      )
    }, REST)
  }

  const outlet = (row: number) => {
    const { values, starts, codes } = columns.profiles.facets.outlet
    return values[codes[starts[columns.profile[row]!]!]!]
  }
  const withOutlet = ({ row, claim }: ListedClaim): ListedClaim => ({
    row,
    claim: { ...claim, outlet: outlet(row) ?? claim.outlet },
  })
  const detailsOf = memoizeAsync(40, async (rows) =>
    rows === '' ? [] : (await source.claims(rows)).map(withOutlet),
  )

  return {
    total: columns.length,
    kinds,
    totals,
    home: boxOf(columns.places.map(({ lon, lat }) => [lon, lat])),
    ask,
    state: state.state,
    subscribe: state.subscribe,
    look: () => undefined,
    place: (key) => places.get(key),
    listsGathered: true,
    stretch: STRETCH,
    rows: (first, count) =>
      detailsOf(
        view
          .rows({ offset: first, limit: count, ...(ground && { places: ground }) })
          .rows.join(','),
      ),
    claim: async (claimId) => {
      const claim = await source.claim(claimId)
      return (
        claim && {
          row: -1,
          claim: { ...claim, outlet: soleOf(totals.outlet) ?? claim.outlet },
        }
      )
    },
    close: () => {
      closed = true
      stopPreparing()
      clearTimeout(waiting)
    },
  }
}

/** The only outlet of a dataset, or `undefined` if it has several. */
function soleOf(outlets: ReadonlyMap<string, number>): string | undefined {
  return outlets.size === 1 ? [...outlets.keys()][0] : undefined
}
