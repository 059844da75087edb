import { PLACE_KINDS } from '#lib/model'
import type { Toponym } from '#lib/model'
import type { Reason } from './candidate'
import type { Match } from './match'
import { isArea, kilometres } from './rank'
import type { LonLat } from './rank'
import type { Hit } from './search-index'

const HOW: Record<Match, string> = {
  exact: 'spelled so', alias: 'an alias', article: 'the same but for the article or spaces', skeleton: 'the same consonants', edit: 'one consonant off',
}
/** Sources as readers know them. */
const SOURCES: Record<string, string> = { geonames: 'GeoNames', ocha: 'OCHA', alias: 'alias' }

/** Why a candidate stands where it does, in words: how it matched and through whose spelling, then what weighed. */
export function whyWords(hit: Hit, match: Match, name: Toponym, { phrase, focus, more }: Reason): string {
  const { table } = hit.index
  const kind = PLACE_KINDS[table.kinds[hit.row]!]!
  const source = name.source ? `, ${SOURCES[name.source] ?? name.source}` : ''
  const decided = phrase.because && phrase.kinds?.includes(kind) ? `; “${phrase.because}” means a ${kind}` : ''
  const people = table.population[hit.row]! > 0 ? ` of ${table.population[hit.row]!.toLocaleString('en')}` : ''
  const at: LonLat = [table.lon[hit.row]!, table.lat[hit.row]!]
  const away = focus && !isArea(kind) && !Number.isNaN(at[0]) ? `; ${Math.round(kilometres(at, focus))} km from the focus` : ''
  return `${HOW[match]} (“${name.text}”${source})${decided}; a ${kind}${people}${away}${more}`
}
