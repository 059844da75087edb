import { holderNames } from '#lib/claims'
import type { Parties } from '#lib/claims'
import type { Words } from '#lib/words'
import type { PartyView } from '../map/source-view'

/**
 * What wording a reason takes: the names of parties, places and voices, and the words of the reader's
 * language.
 */
export type ReasonNames = Pick<Parties, 'label' | 'agreement' | 'words'> & {
  place: (id: string) => string
  /** Who speaks in a claim, by the claim's id. */
  voice: (claim: string) => string | undefined
}

/**
 * Names of parties, places and voices from the records of a page; without voices, what differs is
 * told without who says it.
 */
export function reasonNames(
  parties: readonly PartyView[],
  place: (id: string) => { name: string } | undefined,
  words: Words,
  voice: ReasonNames['voice'] = () => undefined,
): ReasonNames {
  const byId = new Map(parties.map((party) => [party.id, party]))
  return {
    ...holderNames((id) => byId.get(id), words),
    place: (id) => place(id)?.name ?? id,
    voice,
    words,
  }
}
