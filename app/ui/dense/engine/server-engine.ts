import { boxOf } from '#lib/geo'
import { dayNumber } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import { FACETS, knownMoment, ruleOf, serialiseQuery } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import type { Spot, Summary } from '#lib/store'
import { memoizeAsync } from '#lib/util'
import type { FacetCounts } from '../../filters/facet-of-filter'
import { datasetPath } from '../../base/paths'
import { askServer, isAbort, failureOf } from './ask-server'
import { emptyBins, frameOf } from './clock-frame'
import type { ClockFrame } from './clock-frame'
import { withLaterBars } from '../../time/clock-bars'
import type { Question } from '../../screen/engine/engine'
import { engineState } from '../../screen/engine/engine-state'
import type { DenseAnswer, DenseEngine, ListedClaim, Look, Marks } from './dense-engine'
import { maybeSaid } from './maybe-said'
import { possibleOf } from './possible'
import { spotMarks } from './spot-marks'

/** Changes must pause for so many milliseconds before the server is asked. */
const REST = 150
/** Claims per page. The list holds one page at a time. */
const STRETCH = 100

type Answered = Omit<Summary, 'counts'> & { counts: Record<Facet, Record<string, number>> }
type ClaimPage = { matched: number; rows: ListedClaim[]; next?: number }

/**
 * Answers from the server over HTTP, for a dataset that is too large for the browser. A newer
 * question cancels the request of an older one. Clocks count claims by the day they begin on. A
 * mark of several places zooms in instead of listing them.
 */
export async function serverEngine(
  id: string,
  version: string,
  signal: AbortSignal,
): Promise<DenseEngine> {
  const path = datasetPath(id)
  const url = (route: string, filter: Filter, more = '') =>
    `${path}/${route}?${[serialiseQuery({ filter, view: {} }), more, `v=${version}`].filter(Boolean).join('&')}`
  const [whole, first] = await Promise.all([
    askServer<Answered>(url('summary', {}), signal),
    askServer<{ spots: Spot[] }>(url('spots', {}, 'zoom=4'), signal),
  ])
  const kinds = Object.keys(whole.counts.kind).sort()
  const frames = {
    happened: frameOfDays(whole.clocks.happened),
    said: frameOfDays(whole.clocks.said),
  }
  const totals = countsOf(whole)
  const outlets = Object.keys(whole.counts.outlet)
  const withOutlet = ({ row, claim }: ListedClaim): ListedClaim => ({
    row,
    claim: { ...claim, outlet: outlets.length === 1 ? outlets[0]! : claim.outlet },
  })
  const none: Marks = {
    places: [],
    declutter: declutterer([]),
    counts: { counts: new Uint32Array(8), width: 8, stacks: kinds.length },
  }
  let [asked, seen]: [Question, Look | undefined] = [{ filter: {} }, undefined]
  let [stop, waiting]: [AbortController | undefined, ReturnType<typeof setTimeout> | undefined] = [
    undefined,
    undefined,
  ]
  /** The first row of each page of the list, as far as the reader has come. */
  let cursors: (number | undefined)[] = [0]

  const state = engineState({
    answer: answerOf(
      { filter: {} },
      [whole],
      whole.total,
      first.spots.length > 0 ? spotMarks(first.spots, kinds) : none,
    ),
    pending: true,
  })

  function answerOf(
    question: Question,
    [now, later, maybe, open = now]: readonly (Answered | undefined)[],
    listed: number,
    marks: Marks,
  ): DenseAnswer {
    const { filter, ground } = question
    const known =
      filter.known === undefined
        ? undefined
        : { said: open!.shown - (maybe?.shown ?? 0), maybe: maybe?.shown ?? 0 }
    const bars = (clock: 'happened' | 'said') =>
      withLaterBars(
        barsOf(open!, clock, frames[clock]),
        barsOf(later ?? open!, clock, frames[clock]),
        clock === 'said' && filter.known ? knownMoment(filter.known) : undefined,
      )
    return {
      question,
      shown: now!.shown,
      unlocated: now!.unlocated,
      counts: countsOf(now!),
      ...possibleOf(
        { shown: open!.shown, counts: countsOf(open!) },
        { shown: now!.shown, counts: countsOf(now!) },
      ),
      marks,
      listed,
      bars: {
        happened: bars('happened'),
        said: { ...bars('said'), ...(known && { counts: known }) },
      },
      ...(known && { said: known }),
      ...(ground && { ground: { place: placeAt(ground.key), others: 0 } }),
    }
  }

  const placeAt = (key: string) =>
    state.state().answer.marks.places.find((place) => place.key === key) ?? {
      name: key.split('/')[0]!,
    }
  const placesOf = (question: Question) => (question.ground ? `places=${question.ground.key}` : '')
  const spotsPath = (filter: Filter, { zoom, box }: Look) =>
    url('spots', filter, `zoom=${zoom}&box=${box.map((end) => end.toFixed(4)).join(',')}`)

  async function fetchAnswer(question: Question, { signal: unless }: AbortController) {
    const { filter, ground } = question
    const summary = (of: Filter) => askServer<Answered>(url('summary', of), unless)
    const [now, later, maybe, open, found, page] = await Promise.all([
      summary(filter),
      filter.known ? summary({ ...filter, known: undefined, rule: 'possibly' }) : undefined,
      filter.known
        ? summary({ ...filter, ...maybeSaid(filter.known, filter.said), rule: 'possibly' })
        : undefined,
      ruleOf(filter) === 'surely' ? summary({ ...filter, rule: 'possibly' }) : undefined,
      seen ? askServer<{ spots: Spot[] }>(spotsPath(filter, seen), unless) : undefined,
      ground
        ? askServer<ClaimPage>(url('claims', filter, `limit=1&${placesOf(question)}`), unless)
        : undefined,
    ])
    cursors = [0]
    state.set({
      answer: answerOf(
        question,
        [now, later, maybe, open],
        page?.matched ?? now.shown,
        found ? spotMarks(found.spots, kinds) : state.state().answer.marks,
      ),
      pending: false,
    })
  }

  function start(work: (by: AbortController) => Promise<void>) {
    clearTimeout(waiting)
    stop?.abort()
    const by = (stop = new AbortController())
    state.set({ pending: true })
    waiting = setTimeout(() => {
      work(by).catch(
        (error) =>
          isAbort(error) ||
          by.signal.aborted ||
          state.set({ pending: false, error: failureOf(error) }),
      )
    }, REST)
  }

  const pageOf = memoizeAsync(20, (address) => askServer<ClaimPage>(address))
  async function fetchRows(page: number): Promise<ListedClaim[]> {
    const question = state.state().answer.question
    const mine = cursors
    for (let at = 0; ; at++) {
      const after = mine[at]
      if (after === undefined) return []
      if (at < page && mine[at + 1] !== undefined) continue
      const { rows, next } = await pageOf(
        url(
          'claims',
          question.filter,
          [`limit=${STRETCH}&after=${after}`, placesOf(question)].filter(Boolean).join('&'),
        ),
      )
      mine[at + 1] = next
      if (at === page) return rows.map(withOutlet)
    }
  }

  return {
    total: whole.total,
    kinds,
    totals,
    home: boxOf(first.spots.map(({ lon, lat }) => [lon, lat])),
    listsGathered: false,
    stretch: STRETCH,
    state: state.state,
    subscribe: state.subscribe,
    ask(question) {
      asked = question
      start((by) => fetchAnswer(question, by))
    },
    look(look) {
      seen = look
      start((by) => fetchAnswer(asked, by))
    },
    place: (key) =>
      state.state().answer.marks.places.find((at) => at.key === key || at.place === key),
    rows: async (from, count) =>
      (await fetchRows(Math.floor(from / STRETCH))).slice(from % STRETCH, (from % STRETCH) + count),
    claim: async (claimId) =>
      withOutlet({
        row: -1,
        claim: (
          await askServer<{ claim: ClaimView }>(
            `${path}/claims?v=${version}&id=${encodeURIComponent(claimId)}`,
          )
        ).claim,
      }),
    close() {
      clearTimeout(waiting)
      stop?.abort()
    },
  }
}

function countsOf({ counts }: Answered): FacetCounts {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(Object.entries(counts[facet]))]),
  ) as unknown as FacetCounts
}

function frameOfDays(days: Summary['clocks']['said']): ClockFrame {
  return days.length === 0
    ? frameOf(1, 0)
    : frameOf(dayNumber(days[0]!.day), dayNumber(days.at(-1)!.day))
}

/** The bars of a clock. Each counts the claims that begin in it. */
function barsOf({ clocks, shown }: Answered, clock: 'happened' | 'said', frame: ClockFrame) {
  const bins = emptyBins(frame)
  for (const { day, kind, count } of clocks[clock]) {
    const bin = bins[Math.floor((dayNumber(day) - frame.firstDay) / frame.stepDays)]
    if (!bin) continue
    bin.counts[kind] = (bin.counts[kind] ?? 0) + count
    bin.sure[kind] = bin.counts[kind]
    bin.total += count
  }
  const timed = clocks[clock].reduce((sum, { count }) => sum + count, 0)
  return {
    bins,
    stepMinutes: frame.stepDays * 1440,
    withoutTime: clock === 'happened' ? Math.max(0, shown - timed) : 0,
    startBefore: 0,
    endAfter: 0,
  }
}
