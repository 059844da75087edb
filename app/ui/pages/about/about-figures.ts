import type { MapData } from '#lib/views'

/**
 * The numbers in the text about the map: of claims without a place, with a hidden speaker or dated
 * by publication; of documents whose date was inferred; of pairs that revise or contradict; of
 * protected speakers.
 */
export type AboutFigures = {
  claims: number
  documents: number
  unplaced: number
  unnamed: number
  undated: number
  inferred: number
  revised: number
  contradicted: number
  witnesses: number
}

/** Counts the pairs of claims in a relation, which each side records. */
const pairs = (map: MapData, kind: string) =>
  map.claims.flatMap(({ id, relations }) =>
    relations.filter((relation) => relation.kind === kind && id < relation.to),
  ).length

/** Counts the figures of the page from the map. @param witnesses the number of protected speakers. */
export function aboutFigures(map: MapData, witnesses: number): AboutFigures {
  const { claims, documents } = map
  return {
    claims: claims.length,
    documents: documents.length,
    witnesses,
    inferred: documents.filter((document) => document.publishedBasis === 'inferred').length,
    unnamed: claims.filter((claim) => !claim.voice).length,
    unplaced: claims.filter((claim) => claim.places.length === 0).length,
    undated: claims.filter((claim) => claim.saidBasis === 'publication').length,
    revised: pairs(map, 'revises'),
    contradicted: pairs(map, 'contradicts'),
  }
}
