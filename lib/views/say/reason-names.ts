import type { Parties } from '#lib/claims'
import type { Agreement, Words } from '#lib/words'
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
  // no party: a text says only that the government does not hold a place
  const nobody = 'not-government'
  return {
    label: (id) => byId.get(id)?.label ?? (id === nobody ? words.say('party.not-government') : id),
    agreement: (id) =>
      byId.get(id)?.agreement ??
      (id === nobody ? (words.say('party.not-government.agreement') as Agreement) : 'other'),
    place: (id) => place(id)?.name ?? id,
    words,
  }
}
