import { unsharedFacets } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type { Words } from '#lib/words'
import type { BesideAnswer } from './beside-answer'

/** "12 of 340 rows", with those that are possible besides. */
export function shownWords({ shown, possible, total }: BesideAnswer, { say }: Words): string {
  return possible > 0
    ? say('beside.shownPossible', { shown, possible, count: total })
    : say('beside.shown', { shown, count: total })
}

/**
 * What of the filter does not narrow a dataset, what it asks for and the dataset has none of, and
 * which rows are on no map or report clock; a sentence each.
 */
export function besideNotes(
  { lacks, unlocated, clocks: { said } }: BesideAnswer,
  filter: Filter,
  nameOf: (facet: Facet, value: string) => string,
  words: Words,
): string[] {
  const { say, list } = words
  const unshared = unsharedFacets(filter)
  const timed = filter.said !== undefined || filter.known !== undefined
  return [
    ...lacks.map(({ facet, values }) =>
      say('beside.lacks', {
        facet: say(`part.facet.${facet}`),
        values: list(values.map((value) => nameOf(facet, value))),
      }),
    ),
    ...(unshared.length > 0
      ? [
          say('beside.notNarrowed', {
            facets: list(unshared.map((facet) => say(`part.facet.${facet}`))),
          }),
        ]
      : []),
    ...(timed && said && said.unsaid > 0 ? [say('beside.saidOpen', { count: said.unsaid })] : []),
    ...(unlocated > 0 ? [say('dense.unlocated', { count: unlocated })] : []),
  ]
}
