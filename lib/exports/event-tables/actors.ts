import { UNSTATED_PARTY, partyNot } from '#lib/model'
import { holderNames } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import { wordsIn } from '#lib/words'
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

/** ACLED's code of state forces. */
const STATE_FORCES = 1

/** A party's actor code: its own, else that of state forces where its side is the state. */
function interOf(id: string, { party, settings }: Named): number | undefined {
  const found = party(id)
  const { state } = settings.roles
  const isState = state !== undefined && (id === state || found?.side === state)
  return found?.inter ?? (isState ? STATE_FORCES : undefined)
}

/** What actors are named from. */
type Named = Pick<Records, 'party' | 'settings'>

const actor = (ids: readonly string[], records: Named): TableActor => {
  const { party } = records
  const names = holderNames((id) => {
    const found = party(id)
    return found && { label: found.name }
  }, wordsIn('en'))
  const named = ids.filter((id) => id !== UNSTATED_PARTY)
  return {
    ids: named,
    names: named.map(names.label),
    inter: named.flatMap((id) => interOf(id, records) ?? [])[0],
  }
}

/** The two sides of a claim. */
export function actorsOf(claim: AnyClaim, records: Named): Actors {
  const pair = (a: readonly string[], b: readonly string[]) => ({
    first: actor(a, records),
    second: actor(b, records),
  })
  switch (claim.kind) {
    // Of whom a text says only that they do not have a place, nobody acts.
    case 'control':
      return pair(partyNot(claim.holder) ? [] : [claim.holder], [])
    case 'casualties':
      return pair(claim.perpetrator ?? [], claim.of ?? [])
    case 'damage':
      return pair(claim.perpetrator ?? [], [])
    // Whoever a statement speaks of has not been said to act: it may be a denial.
    case 'statement':
      return pair([], [])
    case 'incident':
      return claim.participants
        ? pair(claim.participants.slice(0, 1), claim.participants.slice(1))
        : pair(claim.perpetrator, claim.target)
  }
}
