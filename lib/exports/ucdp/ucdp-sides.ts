import type { AnyClaim } from '#lib/claims'
import { actorsOf } from '../sides'
import type { Actor } from '../sides'
import type { Records } from '../records'

/** GED's `type_of_violence` (1 state-based, 2 non-state, 3 one-sided) and its sides; each absent where the claim does not say. */
export type UcdpSides = { type?: 1 | 2 | 3; a?: string; b?: string; governmentIsA: boolean }

const [STATE, CIVILIANS] = [1, 7]
const nameOf = (actor: Actor) => actor.names.join(', ') || undefined

/** The sides of a claim as GED has them: the government is side A of state-based violence, and civilians are side B of one-sided. */
export function ucdpSides(claim: AnyClaim, records: Pick<Records, 'party'>): UcdpSides {
  const { first, second } = actorsOf(claim, records)
  const plain = { a: nameOf(first), b: nameOf(second), governmentIsA: first.inter === STATE }
  if (claim.kind !== 'incident') return plain
  if (claim.eventType === 'Violence against civilians')
    return { ...plain, type: 3, b: second.inter === CIVILIANS ? 'Civilians' : plain.b }
  if (claim.eventType !== 'Battles' || !first.ids.length || !second.ids.length) return plain
  if (second.inter === STATE && first.inter !== STATE)
    return { type: 1, a: plain.b, b: plain.a, governmentIsA: true }
  return { ...plain, type: [first.inter, second.inter].includes(STATE) ? 1 : 2 }
}
