import type { Party } from '#lib/model'
import type { Parties } from './kind'
import { wordsIn } from '#lib/words'
import type { Agreement, Words } from '#lib/words'
import { NOT_GOVERNMENT } from './control'

/**
 * Words and sides of parties, as kinds use them; a party is named in the language of the words,
 * where its record has it.
 */
export function partyWords(parties: readonly Party[], words: Words = wordsIn('en')): Parties {
  const byId = new Map(parties.map((party) => [party.id, party]))
  return {
    label: (id) => {
      const party = byId.get(id)
      return party
        ? partyLabel(party, words)
        : id === NOT_GOVERNMENT
          ? words.say('party.not-government')
          : id
    },
    agreement: (id) => {
      const party = byId.get(id)
      return party
        ? (party.labels?.[words.lang] && party.agreement?.[words.lang]) || 'other'
        : id === NOT_GOVERNMENT
          ? (words.say('party.not-government.agreement') as Agreement)
          : 'other'
    },
    side: (id) => byId.get(id)?.side ?? byId.get(id)?.partOf ?? id,
    words,
  }
}

/** A party's label in a language, else the one its record is written in. */
function partyLabel({ label, labels }: Party, { lang }: Pick<Words, 'lang'>): string {
  return labels?.[lang] ?? label
}
