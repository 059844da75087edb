import { planeMetres } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { PLACE_KINDS, isAreaKind } from '#lib/model'
import type { PlaceKind, Toponym } from '#lib/model'
import type { Words } from '#lib/words'
import type { Match } from './match'
import type { Phrase } from './read-phrase'
import type { Hit } from './search-index'

/** What the words of a reason are made from. */
export type Reason = { phrase: Phrase; focus?: LonLat; lang?: string; decided?: Decided }

/** What decided that the first of an answer stands first: a bare name means the settlement more often; or what is named beside it is surely of a kind. */
export type Decided = 'bare' | { beside: string; kind: PlaceKind }

/** Sources as readers know them. */
const SOURCES: Record<string, string> = { geonames: 'GeoNames', ocha: 'OCHA' }

/** Why a candidate stands where it does, in the words of a language: how it matched and through whose spelling, then what weighed. */
export function whyWords(
  hit: Hit,
  match: Match,
  name: Toponym,
  { phrase, focus, decided }: Reason,
  { say, term, join }: Words,
): string {
  const { table } = hit.index
  const kind = PLACE_KINDS[table.kinds[hit.row]!]!
  const source =
    name.source &&
    (name.source === 'alias' ? say('search.why.alias') : (SOURCES[name.source] ?? name.source))
  const called = term('placeKind', kind)
  const people = table.population[hit.row]!
  const at: LonLat = [table.lon[hit.row]!, table.lat[hit.row]!]
  return [
    say(`search.match.${match}`, {
      name: join([say('card.quoted', { words: name.text }), ...(source ? [source] : [])]),
    }),
    phrase.because &&
      phrase.kinds?.includes(kind) &&
      say('search.why.means', { words: phrase.because, kind: called }),
    people > 0
      ? say('search.why.people', { kind: called, people })
      : say('search.why.kind', { kind: called }),
    focus &&
      !isAreaKind(kind) &&
      !Number.isNaN(at[0]) &&
      say('search.why.away', { km: Math.round(planeMetres(at, focus) / 1000) }),
    decided &&
      (decided === 'bare'
        ? say('search.why.bare')
        : say('search.why.beside', {
            name: decided.beside,
            kind: term('placeKind', decided.kind),
          })),
  ]
    .filter(Boolean)
    .join(`${say('list.semicolon')} `)
}
