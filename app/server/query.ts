import { facetValues, filterParts, facetNames, knownOf, parseQuery, refusal } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'

/** Parameters of a page's address as Next hands them over. */
export type PageSearchParams = Promise<Record<string, string | string[] | undefined>>

/** The query string of a page's address. */
export function queryString(search: Awaited<PageSearchParams>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

/** What a machine asks for in the page's grammar; wrong parameters are an error that says what is allowed. */
export function parsedQuery(params: URLSearchParams, map: MapData): Query | { error: string } {
  const { filter, view, ignored } = parseQuery(params, knownOf(map))
  return ignored.length
    ? { error: ignored.map((item) => refusal(item, facetValues(map))).join('. ') }
    : { filter, view }
}

/** What a filter asks for, in the words of its address: "of kind Control, said by SOHR"; empty where it asks for everything. The map is in that language, too. */
export function queryWords({ filter, view }: Query, map: MapData): string {
  const words = wordsIn(view.lang ?? 'en')
  return words.join(filterParts(filter, facetNames(map, words), words).map((part) => part.text))
}

/** What a view is called, in the language of its address: "The claims map: of kind Control". */
export function queryTitle(query: Query, map: MapData): string {
  const { say } = wordsIn(query.view.lang ?? 'en')
  const words = queryWords(query, map)
  return words ? say('page.titled', { title: say('site.title'), words }) : say('site.title')
}
