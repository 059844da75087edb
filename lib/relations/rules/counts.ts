import type { Casualties } from '#lib/claims'

type Killed = Casualties['killed']
type Group = Casualties['group']

/** Whom each group is made of: what makes one group a part of another. */
const ATOMS: Record<Group, readonly string[]> = {
  all: ['civilians', 'security-forces', 'fighters', 'unstated'],
  combatants: ['security-forces', 'fighters'],
  civilians: ['civilians'],
  'security-forces': ['security-forces'],
  fighters: ['fighters'],
  unstated: ['unstated'],
}

/** How one group of dead stands to another. */
export function groupRelation(a: Group, b: Group): 'same' | 'wider' | 'narrower' | 'apart' {
  if (a === b) return 'same'
  if (ATOMS[b].every((one) => ATOMS[a].includes(one))) return 'wider'
  return ATOMS[a].every((one) => ATOMS[b].includes(one)) ? 'narrower' : 'apart'
}

/** Whether groups without overlap make up a whole: civilians and combatants are all that texts count. */
export function makeUp(whole: Group, parts: readonly Group[]): boolean {
  const wanted = ATOMS[whole].filter((one) => one !== 'unstated')
  const given = parts.flatMap((group) => ATOMS[group])
  return (
    given.length === wanted.length &&
    new Set(given).size === given.length &&
    wanted.every((one) => given.includes(one))
  )
}

/**
 * Whether two counts are one figure in different words: equal bounds, or bounds that differ by the one between "at least 130"
 * and "over 130". Words without a figure ("dozens") are one figure where the words are the same.
 */
export function oneFigure(a: Killed, b: Killed): boolean {
  if (a.low === null || b.low === null)
    return a.low === b.low && a.high === b.high && a.words === b.words
  if (a.high !== null && b.high !== null) return a.low === b.low && a.high === b.high
  return Math.abs(a.low - b.low) <= 1
}
