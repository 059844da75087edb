import { intervalBounds } from '#lib/model'
import { FACETS } from './filter'
import type { Choice, Facet, Filter } from './filter'
import { parseAt } from './view'
import type { View } from './view'

/** Everything the URL says. */
export type Query = { filter: Filter; view: View }

/** The values each facet knows, and whether an id can be opened: what makes a parameter wrong. */
export type Known = { facet: (facet: Facet, value: string) => boolean; open: (id: string) => boolean }

/** A parameter that was not taken, for a visible note. */
export type Ignored = { name: string; value: string; why: string }

/** Parameters of the grammar beside the facets. */
const OTHERS = ['happened', 'said', 'q', 'at', 'open', 'places']

/**
 * Reads a query string: `kind=control&speaker=!ap&happened=2025-03-06/2025-03-07&q=siege&at=35.4,35.95,9z&open=<id>`.
 * A leading `!` means "all but"; `none` chooses nothing. Wrong parameters and values are ignored and said so. Never throws.
 */
export function parseQuery(params: URLSearchParams, known: Known): Query & { ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const filter: Filter = {}
  const view: View = {}
  const skip = (name: string, value: string, why: string) => void ignored.push({ name, value, why })
  const one = (name: string) => {
    const [first, ...more] = params.getAll(name)
    for (const value of more) skip(name, value, 'given twice')
    return first === '' ? undefined : first
  }
  for (const facet of FACETS) {
    const text = one(facet)
    if (text === undefined) continue
    const choice = parseChoice(text, (value) => known.facet(facet, value), (value) => skip(facet, value, `no such ${facet}`))
    if (choice) filter[facet] = choice
  }
  for (const clock of ['happened', 'said'] as const) {
    const text = one(clock)
    if (text === undefined) continue
    if (intervalBounds(text)) filter[clock] = text
    else skip(clock, text, 'not a range of days such as 2025-03-06/2025-03-07')
  }
  const words = one('q')?.trim().replace(/\s+/g, ' ')
  if (words) filter.words = words
  const at = one('at')
  if (at !== undefined) {
    view.at = parseAt(at)
    if (!view.at) skip('at', at, 'not a map position such as 35.4,35.95,9z')
  }
  const open = one('open')
  if (open !== undefined) {
    if (known.open(open)) view.open = open
    else skip('open', open, 'no such claim or place')
  }
  const places = one('places')
  if (places === 'off') view.hidePlaces = true
  else if (places !== undefined) skip('places', places, 'can only be off')
  for (const name of new Set(params.keys())) {
    if (!OTHERS.includes(name) && !(FACETS as readonly string[]).includes(name)) skip(name, params.get(name) ?? '', 'no such parameter')
  }
  return { filter, view, ignored }
}

/** Reads `a,b`, `!a,b` or `none`; `undefined` where nothing of it is known. */
function parseChoice(text: string, isKnown: (value: string) => boolean, skip: (value: string) => void): Choice | undefined {
  if (text === 'none') return { only: [] }
  const not = text.startsWith('!')
  const values = [...new Set((not ? text.slice(1) : text).split(','))].sort()
  const good = values.filter(isKnown)
  for (const value of values) if (!good.includes(value)) skip(value)
  if (good.length === 0) return undefined
  return not ? { not: good } : { only: good }
}
