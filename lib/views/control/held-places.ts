import { HOLD_OF_STATUS, intervalBounds, notParty, partKey, partyNot } from '#lib/model'
import type { ControlStatus } from '#lib/model'
import { dayCount, lastDayOf } from '#lib/util'
import type { ClaimView, PlaceView } from '../map/map-data'
import { byPlace } from '../lists/by-place'
import type { PlaceGroup } from '../lists/by-place'

/** What voices say of who has a place part. Nobody is said to hold a part without a side. */
export type HeldPart = {
  /** The key of its footprint. */
  key: string
  part: string
  /** The states that are said, those that say who has it first; of each voice its latest. */
  claims: ClaimView[]
  /**
   * Sides that are said to have it, those of whoever contradicts that among them; `not-<side>` where
   * only that is said.
   */
  sides: string[]
  /** Another claim about the place, of this part or one that it meets, contradicts one of these. */
  contested: boolean
  /** Whole days from the last day that it is said of to the last that anything is said of. */
  days: number
}

/** A place of which somebody says who has it, or how somebody stands to it. */
export type HeldPlace = PlaceGroup & { held: HeldPart[] }

/** The side that a state of control gives a place to, if any. */
export function sideOfHold({ side, status }: NonNullable<ClaimView['hold']>): string | undefined {
  const hold = HOLD_OF_STATUS[status as ControlStatus]
  return hold === 'has' ? side : hold === 'gone' ? notParty(side) : undefined
}

/** The last day a claim speaks of; an open end is none. */
function lastDay({ happened }: ClaimView): string | undefined {
  const end = happened === undefined ? undefined : intervalBounds(happened)?.[1]
  return end && /^\d{4}-/.test(end) ? lastDayOf(end) : undefined
}

/** Of each voice the latest of what it says, for what it later said otherwise is no longer said. */
function latestOf(claims: readonly ClaimView[]): ClaimView[] {
  const later = (a: ClaimView, b: ClaimView) =>
    (lastDay(a) ?? '') > (lastDay(b) ?? '') ||
    a.relations.some(({ kind, to }) => kind === 'revises' && to === b.id)
  return claims.filter(
    (claim) => !claims.some((other) => other.body === claim.body && later(other, claim)),
  )
}

/** The claims among some that contradict one of others. */
function opponentsOf(claims: readonly ClaimView[], among: readonly ClaimView[]): ClaimView[] {
  const ids = new Set(
    claims.flatMap(({ relations }) =>
      relations.flatMap(({ kind, to }) => (kind === 'contradicts' ? [to] : [])),
    ),
  )
  return among.filter(({ id }) => ids.has(id))
}

/** The sides that claims give a place to, each once, named ones first. */
function sidesOfStates(claims: readonly ClaimView[]): string[] {
  const sides = new Set(claims.flatMap(({ hold }) => sideOfHold(hold!) ?? []))
  return [...sides].sort(
    (a, b) =>
      Number(partyNot(a) !== undefined) - Number(partyNot(b) !== undefined) || (a < b ? -1 : 1),
  )
}

/**
 * The places of which claims say who has them, as a map is read, each part with what is said of it.
 * Nothing is ruled on: a part that voices give to two sides has both.
 */
export function heldPlaces(
  claims: readonly ClaimView[],
  place: (id: string) => PlaceView | undefined,
): HeldPlace[] {
  const states = claims.filter(({ hold }) => hold)
  const days = states.flatMap((claim) => lastDay(claim) ?? [])
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '')
  return byPlace(states, place).map((group) => {
    const latest = group.parts.map(({ part, claims: all }) => ({ part, claims: latestOf(all) }))
    const here = latest.flatMap((one) => one.claims)
    return {
      ...group,
      held: latest.map(({ part, claims: own }): HeldPart => {
        const said = own.flatMap((claim) => lastDay(claim) ?? []).sort()
        const against = opponentsOf(own, here)
        return {
          key: partKey({ place: group.place.id, part }),
          part,
          claims: [...own].sort(
            (a, b) =>
              Number(sideOfHold(a.hold!) === undefined) - Number(sideOfHold(b.hold!) === undefined),
          ),
          // Where nobody is said to have the ground, whoever contradicts that says nothing of it.
          sides: sidesOfStates(own).length > 0 ? sidesOfStates([...own, ...against]) : [],
          contested: against.length > 0,
          days: said.length === 0 ? 0 : dayCount(said.at(-1)!, last) - 1,
        }
      }),
    }
  })
}
