import type { Interval } from '#lib/model'
import { compareScopes, mayOverlap, scopeOf } from './scope'
import type { Scope, Scoped, Whereabouts } from './scope'
import { stepsOf } from './steps'
import type { Reported, Step } from './steps'

/** What a claim must show to stand in a ladder; claims without a count are passed over. */
export type CountedClaim = Omit<Scoped, 'toll'> &
  Omit<Reported, 'toll'> & {
    id: string
    body: string
    said: Interval
    toll?: Scoped['toll'] & Reported['toll']
  }

/**
 * What one voice said of one scope: its figures as steps, and its words without a figure
 * ("dozens").
 */
export type Ladder<C> = { body: string; steps: Step<C>[]; words: C[] }

/** One scope with the ladders of all voices that count it, to be drawn on one scale. */
export type LadderFrame<C> = Scope & {
  ladders: Ladder<C>[]
  /** The highest figure in it; 0 where there are only words. */
  most: number
  /** Keys of other scopes here that may count the same people: not to be added. */
  overlaps: string[]
}

/** How a relation says that two counts differ in scope. */
const SCOPE_RELATIONS = ['widens', 'narrows', 'part-of', 'has-part']

type WithToll<C extends CountedClaim> = C & { toll: NonNullable<C['toll']> }

/**
 * Counts as ladders: a frame for each scope, in it a ladder for each voice, widest scope first.
 * Every claim with a count or words is in exactly one ladder. The order of `claims` does not
 * matter.
 * @param where what a place is, for the order of scopes and for which of them may overlap.
 */
export function ladders<C extends CountedClaim>(
  claims: readonly C[],
  where: (place: string) => Whereabouts,
): LadderFrame<WithToll<C>>[] {
  const counts = claims.filter((claim): claim is WithToll<C> => claim.toll !== undefined)
  const scopes = new Map<string, { scope: Scope; claims: WithToll<C>[] }>()
  for (const claim of [...counts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const scope = scopeOf(claim)
    const found = scopes.get(scope.key)
    if (found) found.claims.push(claim)
    else scopes.set(scope.key, { scope, claims: [claim] })
  }
  // The order of two scopes is asked for once, and not for each that may overlap with them.
  const all = [...scopes.values()].sort((a, b) => compareScopes(a.scope, b.scope, where))
  const others = overlapsAmong(all, where)
  return all.map((one) => ({
    ...one.scope,
    ladders: laddersOf(one.claims),
    most: Math.max(0, ...one.claims.map(({ toll }) => Math.max(toll.low ?? 0, toll.high ?? 0))),
    overlaps: others(one).map(({ scope }) => scope.key),
  }))
}

function laddersOf<C extends CountedClaim>(claims: readonly WithToll<C>[]): Ladder<WithToll<C>>[] {
  const bodies = [...new Set(claims.map((claim) => claim.body))].sort()
  const made = bodies.map((body) => {
    const own = claims.filter((claim) => claim.body === body)
    const isFigure = ({ toll }: WithToll<C>) => toll.low !== null || toll.high !== null
    return {
      body,
      steps: stepsOf(own.filter(isFigure)),
      words: own.filter((claim) => !isFigure(claim)),
    }
  })
  return made.sort((a, b) => b.steps.length - a.steps.length)
}

type Found<C> = { scope: Scope; claims: C[] }

/**
 * The scopes that may count the same people as one, in their order: a relation says so, or one voice
 * counts both and nothing tells them apart.
 */
function overlapsAmong<C extends CountedClaim>(
  all: readonly Found<C>[],
  where: (place: string) => Whereabouts,
): (one: Found<C>) => Found<C>[] {
  const holder = new Map(all.flatMap((one) => one.claims.map(({ id }) => [id, one] as const)))
  const bodies = new Map(all.map((one) => [one, new Set(one.claims.map(({ body }) => body))]))
  return (one) => {
    const own = bodies.get(one)!
    const related = new Set(
      one.claims.flatMap(({ relations }) =>
        relations.flatMap(({ to, kind }) =>
          SCOPE_RELATIONS.includes(kind) ? (holder.get(to) ?? []) : [],
        ),
      ),
    )
    return all.filter(
      (other) =>
        other !== one &&
        (related.has(other) ||
          ([...bodies.get(other)!].some((body) => own.has(body)) &&
            mayOverlap(one.scope, other.scope, where))),
    )
  }
}
