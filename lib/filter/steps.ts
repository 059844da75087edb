import type { Filter } from './filter'
import type { Query } from './parse'
import { TIMES } from './rule'
import { serialiseQuery } from './serialise'

/** Fields that a reader moves through many values on the way to one: handles, players, typing. */
const MOVED = [...TIMES, 'words'] as const satisfies readonly (keyof Filter)[]

/**
 * What a change is for "back": a `choice` is a step of its own; the name of a field is a move, which
 * is one step with the moves of the same field that follow it at once; `undefined` is no step, where
 * only the map was moved or nothing was changed.
 */
export function stepOf(was: Query, next: Query): string | undefined {
  const said = (query: Query, without: Partial<Filter> = {}) =>
    serialiseQuery({
      filter: { ...query.filter, ...without },
      view: { ...query.view, at: undefined, version: undefined },
    })
  if (said(was) === said(next)) return undefined
  return (
    MOVED.find((field) => {
      const without = { [field]: undefined, ...(field !== 'words' && { rule: undefined }) }
      return was.filter[field] !== next.filter[field] && said(was, without) === said(next, without)
    }) ?? 'choice'
  )
}
