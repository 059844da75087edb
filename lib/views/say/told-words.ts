import { captionsAloud } from './gathered-words'
import type { Words } from '#lib/words'
import type { ToldPlace } from '../tolls/told-places'
import { voicedCount } from './toll-words'
import type { Count, Names } from './toll-words'

/** How many counts a caption on the map tells. */
const LINES = 3

/**
 * A count as the map tells it at one of its places: "more than 70 dead, people of any group (the monitor)",
 * with the other places that the same count is of.
 */
function toldLine(claim: Count, place: string, names: Names, words: Words): string {
  const count = voicedCount(claim, names, words)
  const others = [...new Set(claim.places.map((item) => item.place))].filter((id) => id !== place)
  return others.length === 0
    ? count
    : words.say('told.with', {
        count,
        places: words.list(others.map((id) => names.place(id)?.name ?? id)),
      })
}

/** The counts of a place, a line each, for a caption on the map; `…` where there are more. */
export function toldLines({ place, counts }: ToldPlace, names: Names, words: Words): string[] {
  const lines = [...new Set(counts.map((claim) => toldLine(claim, place.id, names, words)))]
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES), '…']
}

/** What the mark of places with counts says aloud. */
export function toldWords(places: readonly ToldPlace[], names: Names, words: Words): string {
  return captionsAloud(places, (group) => toldLines(group, names, words), words)
}
