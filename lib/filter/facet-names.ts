import type { Standing, AgreementState } from '#lib/model'
import type { Words } from '#lib/words'
import type { Facet } from './filter'

/** The parts of a page's data that have names. */
type Named = {
  layers: readonly { id: string; label: string }[]
  parties: readonly { id: string; label: string }[]
  sources: readonly { id: string; name: string }[]
}

/**
 * A facet's value in words, for sentences and lists; a value that has no name is its own. Made once
 * for the data of the page, in its language.
 */
export function facetNames(
  { layers, parties, sources }: Named,
  { say, term }: Words,
): (facet: Facet, value: string) => string {
  const named = new Map(sources.map(({ id, name }) => [id, name]))
  const labels: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    kind: new Map(layers.map(({ id, label }) => [id, label])),
    party: new Map(parties.map(({ id, label }) => [id, label])),
    outlet: named,
    speaker: named,
  }
  return (facet, value) => {
    if (facet === 'agreement') return say(`agreement.${value as AgreementState}`)
    if (facet === 'standing') return say(`standing.${value as Standing}`)
    if (facet === 'type') return term('type', value)
    return labels[facet]?.get(value) ?? value
  }
}
