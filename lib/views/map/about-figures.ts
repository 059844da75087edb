import { BY_PLACE } from '#lib/model'
import type { ProjectSettings } from '#lib/model'
import type { LanguageId, Words } from '#lib/words'
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
  /** Whose days and clock the times are; absent where they are those of each place. */
  clock?: string
}

/**
 * Whose days and clock the times are, in words: "Sudan", where a project is about one country and
 * has one clock, else the name of the zone; `undefined` where it is that of each place.
 */
function clockWords(
  { countries, timeZone }: ProjectSettings,
  lang: LanguageId,
): string | undefined {
  if (timeZone === BY_PLACE) return undefined
  const [country, ...others] = countries
  if (!country || others.length > 0 || timeZone === 'UTC') return timeZone
  return new Intl.DisplayNames(lang, { type: 'region' }).of(country)
}

/**
 * Counts what the page about the map tells. `witnesses` is the number of speakers that are
 * protected, and `lang` the language of its prose, where that is another than the page's.
 */
export function aboutFigures(
  map: MapData,
  {
    settings,
    witnesses,
    lang,
  }: { settings: ProjectSettings; witnesses: number; lang?: LanguageId },
  words: Words,
): AboutFigures {
  const { claims, documents, parties } = map
  const places = new Map(map.places.map((place) => [place.id, place]))
  return {
    claims: claims.length,
    documents: documents.length,
    witnesses,
    clock: clockWords(settings, lang ?? words.lang),
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
