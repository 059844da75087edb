import { facetValues, filterParts, facetNames, knownOf, parseQuery, refusal } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'

/**
 * The query of a request in the grammar of the map page. Unlike the page, which ignores wrong
 * parameters, it is an error that says what is allowed.
 */
export function parsedQuery(params: URLSearchParams, map: MapData): Query | { error: string } {
  const { filter, view, ignored } = parseQuery(params, knownOf(map))
  return ignored.length
    ? { error: ignored.map((item) => refusal(item, facetValues(map), wordsIn('en'))).join('. ') }
    : { filter, view }
}

/**
 * A filter in the language of its address: "of kind Control, said by SOHR"; empty without a filter.
 * `map` must be in that language.
 */
export function queryWords({ filter, view }: Query, map: MapData): string {
  const words = wordsIn(view.lang ?? 'en')
  return words.join(filterParts(filter, facetNames(map, words), words).map((part) => part.text))
}

/** The title of a view in the language of its address: "The claims map: of kind Control". */
export function queryTitle(query: Query, map: MapData): string {
  const { say } = wordsIn(query.view.lang ?? 'en')
  const words = queryWords(query, map)
  return words ? say('page.titled', { title: say('site.title'), words }) : say('site.title')
}
