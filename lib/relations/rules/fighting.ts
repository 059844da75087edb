import type { Control } from '#lib/claims'
import { INNER_PARTS, partyNot } from '#lib/model'
import type { HolderValue } from '#lib/model'
import { contradictionOnGround, ofKinds } from '../finding'
import type { Finding, PairRule } from '../finding'
import type { Prepared, RuleContext } from '../prepare'

type State = Prepared & { claim: Control }

/** The same claim, seen only at its places inside the built-up town. */
function insideTown<P extends Prepared>(prepared: P): P {
  return { ...prepared, pinned: prepared.pinned.filter((item) => INNER_PARTS.includes(item.part)) }
}

/** A state of control as a value of a difference. */
function stateOf({ claim: { holder, status } }: State): HolderValue {
  return { holder, status }
}

/**
 * One says a side has the town, another that fighting goes on in it. Fighting in a part of it does
 * not by itself deny that the town is held, nor does it where a text says only who does not hold it.
 */
export const fightingRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'control')
  if (!pair || pair[0].claim.eventType !== 'Battles') return undefined
  const [clash, state] = [insideTown(pair[0]), insideTown(pair[1])]
  if (!state.hold?.holds || partyNot(state.claim.holder) || bothInParts(clash, state))
    return undefined
  const held = stateOf(state)
  const found = contradictionOnGround(
    clash,
    state,
    [
      {
        about: 'holder',
        values: a.claim.kind === 'incident' ? ['fighting', held] : [held, 'fighting'],
      },
    ],
    context,
  )
  if (!found) return undefined
  if (found.weak) return { ...found, weak: 'fightingPart' }
  return state.claim.status === 'secured' ? { ...found, weak: 'taking' } : found
}

/** "Most of the city is calm" and "clashes in one neighbourhood" speak of two parts. */
function bothInParts(a: Prepared, b: Prepared): boolean {
  return [a, b].every(({ pinned }) => pinned.every((item) => item.part === 'parts'))
}

/** One says a side has the town, another that the same side still advances on it. */
export function stillAdvancing(a: State, b: State, context: RuleContext): Finding | undefined {
  const [moving, state] = a.claim.status === 'advancing' ? [a, b] : [b, a]
  if (moving.claim.status !== 'advancing' || !state.hold?.holds) return undefined
  if (context.parties.side(moving.claim.holder) !== context.parties.side(state.claim.holder))
    return undefined
  const target = {
    ...moving,
    pinned: moving.pinned.map((item) => ({ ...item, part: 'whole' as const })),
  }
  const found = contradictionOnGround(
    target,
    insideTown(state),
    [{ about: 'holder', values: [stateOf(a), stateOf(b)] }],
    context,
  )
  return found && { ...found, weak: 'advance' }
}
