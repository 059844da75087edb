import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'
import type { Statement } from './schemas/statement-schema'

/**
 * The act that a statement speaks of: "violence against civilians, by the army". Never under `By`,
 * which says of an incident who did it: a denial says the contrary.
 */
function aboutWords({ eventType, perpetrator }: Statement, parties: Parties): string {
  const { say, term } = parties.words
  const by = perpetrator && listParties(perpetrator, parties)
  const type = eventType && term('type', eventType)
  return type && by ? say('detail.aboutAct', { type, by }) : (type ?? by ?? '')
}

/** The kind `statement`. Statements contradict nothing; they deny or admit. */
export const statement: Kind<Statement> = {
  id: 'statement',
  colour: { light: '#082636', dark: '#4497c1' },
  shape: 'hexagon',
  type: ({ act }) => act,
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: () => [],
  details: (claim, parties) => [
    detail('act', parties.words.term('type', claim.act), parties),
    ...(claim.eventType || claim.perpetrator
      ? [detail('about', aboutWords(claim, parties), parties)]
      : []),
  ],
  disagree: () => [],
}
