import { UNSTATED_PARTY } from '#lib/model'
import { partyWords } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import type { Records } from '../rows/records'

/**
 * One side of a claim as an actor of an event table: party ids, their names, and ACLED's actor
 * code. Empty where the text does not say.
 */
export type TableActor = { ids: readonly string[]; names: readonly string[]; inter?: number }
/**
 * The two actors of a claim: who acts and on whom, the two sides of a clash, or the holder of a
 * place.
 */
export type Actors = { first: TableActor; second: TableActor }

const actor = (ids: readonly string[], { party }: Pick<Records, 'party'>): TableActor => {
  const named = ids.filter((id) => id !== UNSTATED_PARTY)
  return {
    ids: named,
    names: named.map((id) => party(id)?.name ?? partyWords([]).label(id)),
    inter: named.flatMap((id) => party(id)?.inter ?? [])[0],
  }
}

/** The two sides of a claim. */
export function actorsOf(claim: AnyClaim, records: Pick<Records, 'party'>): Actors {
  const pair = (a: readonly string[], b: readonly string[]) => ({
    first: actor(a, records),
    second: actor(b, records),
  })
  if (claim.kind === 'control') return pair([claim.holder], [])
  if (claim.kind === 'casualties') return pair(claim.perpetrator ?? [], [])
  return claim.participants
    ? pair(claim.participants.slice(0, 1), claim.participants.slice(1))
    : pair(claim.perpetrator, claim.target)
}
