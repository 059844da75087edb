import { DEAD_GROUP_MEMBERS } from '#lib/model'
import type { DeadGroup } from '#lib/model'

/** How one group of dead stands to another. */
export function groupRelation(a: DeadGroup, b: DeadGroup): 'same' | 'wider' | 'narrower' | 'apart' {
  if (a === b) return 'same'
  if (DEAD_GROUP_MEMBERS[b].every((one) => DEAD_GROUP_MEMBERS[a].includes(one))) return 'wider'
  return DEAD_GROUP_MEMBERS[a].every((one) => DEAD_GROUP_MEMBERS[b].includes(one))
    ? 'narrower'
    : 'apart'
}

/**
 * Whether groups without overlap make up a whole: civilians and combatants are all that texts
 * count.
 */
export function makeUp(whole: DeadGroup, parts: readonly DeadGroup[]): boolean {
  const wanted = DEAD_GROUP_MEMBERS[whole].filter((one) => one !== 'unstated')
  const given = parts.flatMap((group) => DEAD_GROUP_MEMBERS[group])
  return (
    given.length === wanted.length &&
    new Set(given).size === given.length &&
    wanted.every((one) => given.includes(one))
  )
}
