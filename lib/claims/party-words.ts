import type { Party } from '#lib/model'
import type { Parties } from './kind'
import { NOT_GOVERNMENT } from './control'

/** Words and sides of parties, as kinds use them. */
export function partyWords(parties: readonly Party[]): Parties {
  const byId = new Map(parties.map((party) => [party.id, party]))
  return {
    label: (id) => byId.get(id)?.label ?? (id === NOT_GOVERNMENT ? 'somebody other than the government' : id),
    side: (id) => byId.get(id)?.side ?? byId.get(id)?.partOf ?? id,
  }
}
