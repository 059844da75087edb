import { readFileSync } from 'node:fs'
import { SCRIPTS } from '#lib/model'

/** A place of a conflict as news spell it: its country, its id in GeoNames, and its spellings. */
export type WorldPlace = {
  query: string
  country: string
  lat: number
  lon: number
  variants: string[]
  source: string
  in_cities500: boolean
}

/** One spelling to look up, and what is right. `query` spellings are those of English news. */
export type WorldName = {
  text: string
  script: string
  country: string
  id: string
  at: [lon: number, lat: number]
  query: boolean
  /** Whether the pack can know it. */
  known: boolean
}

const isIn = (script: string, text: string) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)
const OF_NEWS = ['Arab', 'Cyrl', 'Hebr', 'Mymr', 'Ethi', 'Armn', 'Geor', 'Deva', 'Thai', 'Grek']

/** The script of a spelling, among those that the file has. */
function scriptOf(text: string): string {
  return OF_NEWS.find((script) => SCRIPTS.includes(script) && isIn(script, text)) ?? 'Latn'
}

/** Every spelling of `world-toponyms.jsonl`, a line a place. */
export function readWorld(path: string): WorldName[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const place = JSON.parse(line) as WorldPlace
      const geonames = /geonames:(\d+)/.exec(place.source)?.[1]
      return [place.query, ...place.variants].map((text, i): WorldName => ({
        text,
        script: scriptOf(text),
        country: place.country,
        id: `geonames-${geonames}`,
        at: [place.lon, place.lat],
        query: i === 0,
        known: place.in_cities500 && geonames !== undefined,
      }))
    })
}
