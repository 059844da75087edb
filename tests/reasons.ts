import type { Party, Place, Relation } from '#lib/model'
import { reasonNames, reasonWords, weakWords } from '#lib/views'
import { partyViews } from '../lib/views/map/source-view'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'

/** Words the reasons of relations among records, with places by the first of their names. */
export function worded(
  { parties, places }: { parties: readonly Party[]; places: readonly Place[] },
  lang: LanguageId = 'en',
) {
  const words = wordsIn(lang)
  const byId = new Map(places.map((place) => [place.id, place]))
  const names = reasonNames(
    partyViews(parties, words),
    (id) => {
      const name = byId.get(id)?.properties.names[0]?.text
      return name === undefined ? undefined : { name }
    },
    words,
  )
  return (relation: Relation) => ({
    ...relation,
    reason: reasonWords(relation, names),
    weak: relation.weak && weakWords(relation.weak, words),
  })
}
