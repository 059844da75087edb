import type { MapData } from '#lib/views'

/** What the page about the map counts: claims that could not be placed, whose speaker is hidden, or whose time of saying is the publication's; documents whose day was inferred; pairs that revise and contradict; protected speakers. */
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

/** Pairs of claims that stand in a relation; each is kept on both sides. */
const pairs = (map: MapData, kind: string) =>
  map.claims.flatMap(({ id, relations }) =>
    relations.filter((relation) => relation.kind === kind && id < relation.to),
  ).length

/** Counts them. @param witnesses the number of speakers that are protected. */
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
