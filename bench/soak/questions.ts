import { parseQuery } from '#lib/filter'
import type { ClaimStore } from '../../lib/store'

/** An address, and where it answers with a count, how to read it and which it must be. */
export type Question = {
  path: string
  counted?: { of: (answer: never) => number; expected: number }
}

/** Pages, feeds and files of the documents. */
const OF_DOCUMENTS =
  '/ /about /documents /places /sources /feed.json /feed.atom /ogc /ogc/collections /ogc/collections/incidents/items /ogc/collections/places/items?limit=5 /export/csv /export/geojson /health /cite /gazetteer/search?q=al'.split(
    ' ',
  )
/** Routes of a dataset that answer with no count. */
const OF_DATASET =
  ' ?view=table /embed /feed.json /feed.atom /share.png /cite /export/csv?happened=2018-01-01/2018-01-31'.split(
    ' ',
  )

/** Different filters of one dataset: days, half years of a kind, what was said since, a word. */
const FILTERS = 40

/**
 * What a soak asks: pages and files, and questions to a dataset with the counts that its files store
 * gives.
 * @param files where the counts are taken from
 * @param id the dataset, of ACLED's days from 2017 on
 */
export async function questions(
  files: ClaimStore,
  id: string,
  random: () => number,
): Promise<{ plain: Question[]; counted: Question[] }> {
  const month = () => String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const filters = Array.from({ length: FILTERS }, (_, i) => {
    const year = 2017 + Math.floor(random() * 8)
    return [
      `happened=${year}-${month()}-01/${year}-12-28`,
      `happened=${year}-01-01/${year}-06-30&kind=incident`,
      `said=${year}-${month()}-01/..`,
      `q=${month()}`,
    ][i % 4]!
  })
  const counted = filters.map((query) => countsOf(files, id, query))
  return {
    plain: [
      ...OF_DOCUMENTS,
      ...OF_DATASET.map((path) => `/dataset/${id}${path}`),
      `/ogc/collections/${id}/queryables`,
    ].map((path) => ({ path })),
    counted: (await Promise.all(counted)).flat(),
  }
}

async function countsOf(files: ClaimStore, id: string, query: string): Promise<Question[]> {
  const { filter } = parseQuery(new URLSearchParams(query), {
    facet: () => true,
    open: () => true,
    source: () => true,
  })
  const [summary, spots] = [
    await files.summary(id, { filter }),
    await files.spots(id, { filter }, 6),
  ]
  const shown = summary!.shown
  const sum = (list: readonly { count: number }[]) =>
    list.reduce((before, { count }) => before + count, 0)
  const asked = (
    path: string,
    of: NonNullable<Question['counted']>['of'],
    expected: number,
  ): Question => ({ path, counted: { of, expected } })
  return [
    asked(`/dataset/${id}/summary?${query}`, (answer: { shown: number }) => answer.shown, shown),
    asked(
      `/dataset/${id}/claims?${query}&limit=20`,
      (answer: { matched: number }) => answer.matched,
      shown,
    ),
    asked(
      `/ogc/collections/${id}/items?${query}&limit=20`,
      (answer: { numberMatched: number }) => answer.numberMatched,
      shown,
    ),
    asked(
      `/dataset/${id}/spots?${query}&zoom=6`,
      (answer: { spots: { count: number }[] }) => sum(answer.spots),
      sum(spots!),
    ),
  ]
}
