import { spanBars } from '#lib/columns'
import type { SpanBars } from '#lib/columns'
import { ruleOf, unsharedFacets } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type { ClaimStore, DatasetAbout, Summary } from '#lib/store'
import { asyncLruCache } from '#lib/util'
import type { BesideAnswer } from '../../../ui/dense/beside/beside-answer'
import type { ClockAxis } from './axes'

type Store = Pick<ClaimStore, 'summary' | 'spans'>
type Clock = 'happened' | 'said'

/** Counts without a filter that are kept, by the version of a dataset. */
const KEPT = 20
const wholes = asyncLruCache<string, Summary | undefined>(KEPT)

/**
 * What the page of the documents says of a dataset under its filter: the counts are those of the
 * dataset's own page, and the rows on each axis are counted by the same filter. `undefined` for an
 * unknown dataset.
 */
export async function besideAnswer(
  store: Store,
  about: DatasetAbout,
  filter: Filter,
  axes: Partial<Record<Clock, ClockAxis>>,
): Promise<BesideAnswer | undefined> {
  const { id, version, label, file, licence } = about
  const open: Filter | undefined =
    ruleOf(filter) === 'surely' ? { ...filter, rule: 'possibly' } : undefined
  const summary = (of: Filter) => store.summary(id, { filter: of })
  const bars = async (clock: Clock): Promise<SpanBars | undefined> => {
    const axis = axes[clock]
    if (!axis) return undefined
    const [all, sure] = await Promise.all([
      store.spans(id, { filter: open ?? filter }, clock),
      open && store.spans(id, { filter }, clock),
    ])
    return all && withSure(spanBars(all, axis), sure && spanBars(sure, axis))
  }
  const [now, all, whole, happened, said] = await Promise.all([
    summary(filter),
    open && summary(open),
    wholes.get(`${id} ${version}`, () => summary({})),
    bars('happened'),
    bars('said'),
  ])
  if (!now || !whole) return undefined
  return {
    label,
    file: file.name,
    licence,
    total: now.total,
    shown: now.shown,
    possible: all ? all.shown - now.shown : 0,
    unlocated: now.unlocated,
    lacks: lacksOf(filter, whole),
    clocks: { ...(happened && { happened }), ...(said && { said }) },
  }
}

/** Bars of all rows that may be in them, of which only those of `sure` surely are. */
function withSure(all: SpanBars, sure: SpanBars = all): SpanBars {
  return {
    ...all,
    sure: sure.sure,
    possible: all.possible.map((count, bar) => count + all.sure[bar]! - sure.sure[bar]!),
  }
}

/** What a filter asks for and no row has, of the facets that mean the same in every set. */
function lacksOf(filter: Filter, { counts }: Summary): BesideAnswer['lacks'] {
  const own = unsharedFacets(filter)
  return Object.entries(filter).flatMap(([name, choice]) => {
    const facet = name as Facet
    if (!counts[facet] || own.includes(facet) || !isOnly(choice)) return []
    const values = choice.only.filter((value) => !counts[facet].has(value))
    return values.length > 0 ? [{ facet, values }] : []
  })
}

const isOnly = (choice: unknown): choice is { only: readonly string[] } =>
  typeof choice === 'object' && choice !== null && 'only' in choice
