import type { Words } from '#lib/words'
import { contradictingPairs } from '../contradictions/pairs'
import { contradictionCases } from '../contradictions/cases'
import type { MapData } from './map-data'

/** What the page about the map counts. */
export type AboutFigures = {
  claims: number
  documents: number
  /** Claims that could not be placed. */
  unplaced: number
  /** Claims whose speaker the text hides. */
  unnamed: number
  /** Claims whose time of saying is the publication's. */
  undated: number
  /** Documents whose day was inferred. */
  inferred: number
  /** Pairs of claims of which one revises the other. */
  revised: number
  /** Pairs of claims that contradict each other, and the contradictions they make. */
  contradictingPairs: number
  contradictions: number
  /** Speakers that are protected. */
  witnesses: number
}

/**
 * Counts what the page about the map tells. @param witnesses the number of speakers that are
 * protected.
 */
export function aboutFigures(map: MapData, witnesses: number, words: Words): AboutFigures {
  const { claims, documents, parties } = map
  const places = new Map(map.places.map((place) => [place.id, place]))
  return {
    claims: claims.length,
    documents: documents.length,
    witnesses,
    inferred: documents.filter((document) => document.publishedBasis === 'inferred').length,
    unnamed: claims.filter((claim) => !claim.voice).length,
    unplaced: claims.filter((claim) => claim.places.length === 0).length,
    undated: claims.filter((claim) => claim.saidBasis === 'publication').length,
    revised: claims.flatMap(({ relations }) => relations.filter(({ kind }) => kind === 'revises'))
      .length,
    contradictingPairs: contradictingPairs(claims).length,
    contradictions: contradictionCases(claims, { place: (id) => places.get(id), parties, words })
      .length,
  }
}
