import { notParty, partyNot } from '#lib/model'
import type { Party } from '#lib/model'
import type { Parties } from './kind'
import type { Agreement, Words } from '#lib/words'

/**
 * A party's name in the reader's language, what whoever is not this party is called, and how verbs
 * agree with the name.
 */
type PartyName = { label: string; not?: string; agreement?: Agreement }

/**
 * How parties and holders are named, from the names of parties. `not-<party>` is named after the
 * party of which a text says that it does not have a place; an unknown id stands for itself.
 */
export function holderNames(
  find: (id: string) => PartyName | undefined,
  words: Words,
): Pick<Parties, 'label' | 'agreement'> {
  return {
    label: (id) => {
      const not = partyNot(id)
      const found = find(not ?? id)
      const party = found?.label ?? not ?? id
      return not ? (found?.not ?? words.say('party.not', { party })) : party
    },
    agreement: (id) =>
      partyNot(id)
        ? (words.say('party.not.agreement') as Agreement)
        : (find(id)?.agreement ?? 'other'),
  }
}

/**
 * Words and sides of parties, as kinds use them; a party is named in the language of the words,
 * where its record has it.
 */
export function partyWords(parties: readonly Party[], words: Words): Parties {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const sideOf = (id: string) => byId.get(id)?.side ?? byId.get(id)?.partOf ?? id
  return {
    ...holderNames((id) => {
      const party = byId.get(id)
      if (!party) return undefined
      const translated = party.labels?.[words.lang]
      return {
        label: translated ?? party.label,
        not: party.not?.[words.lang],
        agreement: (translated && party.agreement?.[words.lang]) || 'other',
      }
    }, words),
    side: (id) => {
      const not = partyNot(id)
      return not ? notParty(sideOf(not)) : sideOf(id)
    },
    words,
  }
}
