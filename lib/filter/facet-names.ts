import type { Facet } from './filter'

/** The parts of a page's data that have names. */
type Named = { layers: readonly { id: string; label: string }[]; parties: readonly { id: string; label: string }[]; sources: readonly { id: string; name: string }[] }

/** How claims stand to other voices, in words. */
const AGREEMENT_WORDS: Record<string, string> = { contradicted: 'contradicted', corroborated: 'corroborated by independent speakers', 'single-voice': 'a single voice' }

/** A facet's value in words, for sentences and lists; a value that has no name is its own. Made once for the data of the page. */
export function facetNames({ layers, parties, sources }: Named): (facet: Facet, value: string) => string {
  const labels: Partial<Record<Facet, ReadonlyMap<string, string>>> = { kind: new Map(layers.map(({ id, label }) => [id, label])), party: new Map(parties.map(({ id, label }) => [id, label])), agreement: new Map(Object.entries(AGREEMENT_WORDS)) }
  labels.outlet = labels.speaker = new Map(sources.map(({ id, name }) => [id, name]))
  return (facet, value) => labels[facet]?.get(value) ?? value
}
