import { FACETS } from './filter'
import type { Choice } from './filter'
import type { Query } from './parse'
import { chosenRule } from './rule'
import { serialiseAt, serialiseGround, serialiseSort } from './view'

/** Characters that are legal in a query and keep it readable. */
const READABLE: [RegExp, string][] = [
  [/%2F/g, '/'],
  [/%2C/g, ','],
  [/%3A/g, ':'],
  [/%20/g, '+'],
  [/%21/g, '!'],
]

function encode(text: string): string {
  return READABLE.reduce(
    (out, [pattern, plain]) => out.replace(pattern, plain),
    encodeURIComponent(text),
  )
}

function serialiseChoice(choice: Choice): string {
  if ('not' in choice) return choice.not.length ? `!${choice.not.join(',')}` : ''
  return choice.only.length ? choice.only.join(',') : 'none'
}

/**
 * Writes a query string, without `?`, in a fixed order; defaults are not written. The inverse of
 * `parseQuery`.
 */
export function serialiseQuery({ filter, view }: Query): string {
  const pairs: [string, string | undefined][] = [
    ['happened', filter.happened],
    ['said', filter.said],
    ['known', filter.known],
    ['rule', chosenRule(filter)],
    ...FACETS.map((facet): [string, string | undefined] => [
      facet,
      filter[facet] && serialiseChoice(filter[facet]),
    ]),
    ['q', filter.words],
    ['places', view.hidePlaces && 'off'],
    ['datasets', view.datasets?.length ? view.datasets.join(',') : undefined],
    ['view', view.panel],
    ['compare', view.compare?.join(',')],
    ['sort', view.sort && serialiseSort(view.sort)],
    ['stack', view.stack],
    ['base', view.base],
    ['engine', view.engine],
    ['ground', view.ground && serialiseGround(view.ground)],
    ['at', view.at && serialiseAt(view.at)],
    ['open', view.open],
    ['story', view.story?.toString()],
    ['lang', view.lang],
    ['v', view.version],
  ]
  return pairs.flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : [])).join('&')
}
