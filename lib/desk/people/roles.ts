/** What a person of a desk may be, each being all that stand before it. */
export const ROLES = ['reader', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/**
 * What can be done at a desk, the least role that may do it, and what is said to others. It is the
 * one table of rights: the server asks it before each command.
 */
const RIGHTS = {
  see: ['reader', 'see documents'],
  code: ['coder', 'code'],
  correct: ['editor', 'open what somebody else codes'],
  publish: ['editor', 'publish'],
  adjudicate: ['editor', 'decide between coders'],
  withdraw: ['editor', 'withdraw what is published'],
  people: ['admin', 'say who is at the desk'],
} as const satisfies Record<string, readonly [Role, string]>
/** Something that can be done at a desk. */
export type DeskRight = keyof typeof RIGHTS

/** All that a role may do, in the order of the table. */
export const rightsOf = (role: Role | undefined): DeskRight[] =>
  (Object.keys(RIGHTS) as DeskRight[]).filter((right) => mayDo(role, right))

/**
 * Whether a role may do something.
 * @param role `undefined` is a coder of a desk where nobody is named: everybody does everything with
 * the own documents there, and nobody sees those of another
 */
function mayDo(role: Role | undefined, right: DeskRight): boolean {
  if (role === undefined) return right !== 'correct' && right !== 'people'
  return ROLES.indexOf(role) >= ROLES.indexOf(RIGHTS[right][0])
}

/** Why somebody may not do something, in one sentence; `undefined` where they may. */
export function rightRefusal(role: Role | undefined, right: DeskRight): string | undefined {
  if (mayDo(role, right)) return undefined
  const [least, words] = RIGHTS[right]
  const others = ROLES.slice(ROLES.indexOf(least)).join(' or ')
  const who = role === undefined ? 'A coder of a desk without people' : `A ${role}`
  return `${who} may not ${words}; that is for the role ${others}.`
}
