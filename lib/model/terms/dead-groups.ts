/**
 * Groups of dead that a count may count, everybody first. `combatants` are security forces and
 * fighters together; `unstated` where the text does not say.
 */
export const DEAD_GROUPS = [
  'all',
  'civilians',
  'security-forces',
  'fighters',
  'combatants',
  'unstated',
] as const
/** Whom a count counts, such as `civilians`. */
export type DeadGroup = (typeof DEAD_GROUPS)[number]

/**
 * The groups without overlap that each group of dead is made of. One group includes another when it
 * has all of its members.
 */
export const DEAD_GROUP_MEMBERS: Record<DeadGroup, readonly DeadGroup[]> = {
  all: ['civilians', 'security-forces', 'fighters', 'unstated'],
  civilians: ['civilians'],
  'security-forces': ['security-forces'],
  fighters: ['fighters'],
  combatants: ['security-forces', 'fighters'],
  unstated: ['unstated'],
}

/**
 * Whether counts of two groups may count some of the same dead. Nobody knows whom `unstated` leaves
 * out, so it may meet any.
 */
export function mayCountTheSame(a: DeadGroup, b: DeadGroup): boolean {
  return (
    a === 'unstated' ||
    b === 'unstated' ||
    DEAD_GROUP_MEMBERS[a].some((group) => DEAD_GROUP_MEMBERS[b].includes(group))
  )
}

/** What a count of dead covers: one event, or everything up to a day. */
export const COUNT_SCOPES = ['event', 'running-total'] as const
/** What a count of dead covers, such as `running-total`. */
export type CountScope = (typeof COUNT_SCOPES)[number]
