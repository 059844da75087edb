/** What a count says was done to those it counts. */
export const HARMS = ['killed', 'wounded', 'missing', 'abducted', 'detained', 'displaced'] as const
/** What was done to those a count counts, such as `wounded`. */
export type Harm = (typeof HARMS)[number]

/**
 * Groups of people that a count may count, everybody first. `combatants` are security forces and
 * fighters together; `unstated` where the text does not say.
 */
export const COUNTED_GROUPS = [
  'all',
  'civilians',
  'security-forces',
  'fighters',
  'combatants',
  'unstated',
] as const
/** Whom a count counts, such as `civilians`. */
export type CountedGroup = (typeof COUNTED_GROUPS)[number]

/**
 * The groups without overlap that each group is made of. One group includes another when it has all
 * of its members.
 */
export const GROUP_MEMBERS: Record<CountedGroup, readonly CountedGroup[]> = {
  all: ['civilians', 'security-forces', 'fighters', 'unstated'],
  civilians: ['civilians'],
  'security-forces': ['security-forces'],
  fighters: ['fighters'],
  combatants: ['security-forces', 'fighters'],
  unstated: ['unstated'],
}

/**
 * Whether counts of two groups may count some of the same people. Nobody knows whom `unstated`
 * leaves out, so it may meet any.
 */
export function mayCountTheSame(a: CountedGroup, b: CountedGroup): boolean {
  return (
    a === 'unstated' ||
    b === 'unstated' ||
    GROUP_MEMBERS[a].some((group) => GROUP_MEMBERS[b].includes(group))
  )
}

/** How those whom a count counts are said to have come to harm, where the words tell them apart. */
export const MANNERS = [
  'executed',
  'in-custody',
  'in-fighting',
  'by-shelling',
  'by-air-strike',
  'by-explosives',
] as const
/** How people came to harm, such as `executed`. */
export type Manner = (typeof MANNERS)[number]

/** What a count covers: one event, or everything up to a day. */
export const COUNT_SCOPES = ['event', 'running-total'] as const
/** What a count covers, such as `running-total`. */
export type CountScope = (typeof COUNT_SCOPES)[number]
