import { apart } from './matter-words'
import type { Words } from '#lib/words'
import type { ToldPlace } from '../tolls/told-places'
import { voicedCount } from './toll-words'
import type { Count, Names } from './toll-words'

/** Look-ups of which those of sources may give initials, for a map. */
export type BriefNames = Omit<Names, 'source'> & {
  source: (id: string) => { name: string; short?: string } | undefined
}

/** How many counts a caption on the map tells. */
const LINES = 3

/**
 * A count as the map tells it at one of its places: "more than 70 dead, people of any group (SOHR)",
 * with the other places that the same count is of.
 */
function toldLine(claim: Count, place: string, names: BriefNames, words: Words): string {
  const source = (id: string) => {
    const found = names.source(id)
    return found && { name: found.short ?? found.name }
  }
  const count = voicedCount(claim, { ...names, source }, words)
  const others = [...new Set(claim.places.map((item) => item.place))].filter((id) => id !== place)
  return others.length === 0
    ? count
    : words.say('told.with', {
        count,
        places: words.list(others.map((id) => names.place(id)?.name ?? id)),
      })
}

/** The counts of a place, a line each, for a caption on the map; `…` where there are more. */
export function toldLines({ place, counts }: ToldPlace, names: BriefNames, words: Words): string[] {
  const lines = [...new Set(counts.map((claim) => toldLine(claim, place.id, names, words)))]
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES), '…']
}

/** What the mark of places with counts says aloud. */
export function toldWords(places: readonly ToldPlace[], names: BriefNames, words: Words): string {
  return places
    .map((group) =>
      words.say('held.mark', {
        name: group.place.name,
        text: apart(toldLines(group, names, words), words),
      }),
    )
    .join('. ')
}
