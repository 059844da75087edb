import { facetValues, filterParts, facetNames, knownOf, parseQuery, refusal } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { MapData } from '#lib/views'
import { projectWords, wordsIn } from '#lib/words'
import type { ProjectSettings } from '#lib/model'

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
 * A filter in the language of its address: "of kind Control, said by the monitor"; empty without a filter.
 * `map` must be in that language.
 */
export function queryWords(
  { filter, view }: Query,
  map: MapData,
  project: ProjectSettings,
): string {
  const words = projectWords(project, view.lang ?? 'en')
  return words.join(filterParts(filter, facetNames(map, words), words).map((part) => part.text))
}

/** The title of a view in the language of its address: "Claims map: of kind Control". */
export function queryTitle(query: Query, map: MapData, project: ProjectSettings): string {
  const { say } = projectWords(project, query.view.lang ?? 'en')
  const words = queryWords(query, map, project)
  return words ? say('page.titled', { title: say('site.title'), words }) : say('site.title')
}
