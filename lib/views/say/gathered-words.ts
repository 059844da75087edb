import type { Words } from '#lib/words'
import type { PlaceGroup } from '../lists/by-place'
import { apart, listed } from './matter-words'

/**
 * The name of a mark: that of its place, or where places are gathered that of the first and how many
 * others there are ("Millford + 2 places").
 */
export function gatheredName([first, ...others]: readonly string[], { say }: Words): string {
  return others.length === 0
    ? first!
    : say('mark.gathered', { first: first!, others: say('count.place', { count: others.length }) })
}

/** How many of the places of a gathered mark are named aloud. */
const NAMED = 6

/** The same as it is said aloud, with the names of the others. */
export function gatheredAloud(names: readonly string[], words: Words): string {
  const name = gatheredName(names, words)
  return names.length === 1
    ? name
    : words.say('mark.gatheredOf', { name, others: listed(names.slice(1), words, NAMED) })
}

/**
 * What a mark says aloud: of each of its places the name and the lines of its caption; where places
 * are gathered, first its own name.
 */
export function captionsAloud<G extends PlaceGroup>(
  groups: readonly G[],
  linesOf: (group: G) => readonly string[],
  words: Words,
): string {
  const each = groups.map((group) =>
    words.say('held.mark', { name: group.place.name, text: apart(linesOf(group), words) }),
  )
  const names = groups.map(({ place }) => place.name)
  return (names.length === 1 ? each : [gatheredName(names, words), ...each]).join('. ')
}
