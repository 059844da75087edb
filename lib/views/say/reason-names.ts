import { holderNames } from '#lib/claims'
import type { Parties } from '#lib/claims'
import type { Words } from '#lib/words'
import type { PartyView } from '../map/source-view'

/**
 * What wording a reason takes: the names of parties and places, and the words of the reader's
 * language.
 */
export type ReasonNames = Pick<Parties, 'label' | 'agreement' | 'words'> & {
  place: (id: string) => string
}

/** Names of parties and places from the records of a page. */
export function reasonNames(
  parties: readonly PartyView[],
  place: (id: string) => { name: string } | undefined,
  words: Words,
): ReasonNames {
  const byId = new Map(parties.map((party) => [party.id, party]))
  return {
    ...holderNames((id) => byId.get(id), words),
    place: (id) => place(id)?.name ?? id,
    words,
  }
}
