import type { NotPlaces } from '#lib/model'
import { fold } from './fold'
import GENERAL from './not-places.json'
import { withoutArticle } from './reading'

/** Says why a text names no place; `undefined` where nothing says so. */
export type NotPlaceReader = (text: string) => string | undefined

/** What broadcasters and agencies add to their names, and what makes a people plural. */
const ADDED = / (?:tv|channel|television|news|network|agency|arabic|english|satellite channel)$/
/** Words that no place is named with and that people and bodies are. */
const BODY =
  /\b(?:institute|observatory|network|ministry|university|organi[sz]ation|council|committee|brigade|division|regiment|foundation|commission|party)\b/

const key = (folded: string) => withoutArticle(folded).replaceAll(' ', '')

/**
 * Makes a reader of names that are no places: a handle, a broadcaster, an agency, a people, a body.
 * A listed name counts only as it is spelled in the list: "Al Mayadeen" is the broadcaster,
 * "Al-Mayadin" the town on the Euphrates. A word that says place ("the city of Al Mayadeen")
 * overrides it.
 * @param own the lists of the project (`data/not-places.json`)
 * @param countries the countries that the project is about
 */
export function notPlaceReader(
  own: readonly NotPlaces[] = [],
  countries: readonly string[] = [],
): NotPlaceReader {
  const lists: readonly NotPlaces[] = [...GENERAL, ...own]
  const known = new Map(
    lists
      .filter((list) => !list.countries || list.countries.some((code) => countries.includes(code)))
      .flatMap(({ why, names }) =>
        names.flatMap((name) => [name, `${name}s`].map((form) => [key(fold(form)), why] as const)),
      ),
  )
  return (text) => {
    if (text.trimStart().startsWith('@')) return 'a handle: an account, whatever it is named after'
    const folded = fold(text)
    const listed = known.get(key(folded))
    if (listed || !folded.includes(' ')) return listed
    return (
      known.get(key(folded.replace(ADDED, ''))) ??
      (BODY.test(folded) ? 'a body, not a place' : undefined)
    )
  }
}
