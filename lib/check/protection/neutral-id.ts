import { WITNESS_QUALIFIERS, WITNESS_ROLES } from '#lib/model'
import type { Issue, Source } from '#lib/model'

/**
 * Whether an id can be a protected source's: a role, told apart by places, plain words and numbers
 * (`witness-3`, `qardaha-resident`). Every other word may be a name.
 * @param placeIds ids of the gazetteer, of which an id may hold whole ones.
 */
export function isNeutralId(id: string, placeIds: ReadonlySet<string>): boolean {
  const words = id.split('-')
  const isRole = (word: string) => (WITNESS_ROLES as readonly string[]).includes(word)
  const isPlain = (word: string) =>
    /^\d+$/.test(word) || (WITNESS_QUALIFIERS as readonly string[]).includes(word)
  for (let i = 0; i < words.length;) {
    const longest = words
      .map((_, n) => words.length - n)
      .find((end) => end > i && placeIds.has(words.slice(i, end).join('-')))
    if (longest !== undefined) i = longest
    else if (isRole(words[i]!) || isPlain(words[i]!)) i++
    else return false
  }
  return words.some(isRole)
}

/** The issue of a protected source whose id may be a name. */
export function neutralIdIssue(
  { id, protected: hidden }: Source,
  placeIds: ReadonlySet<string>,
): Pick<Issue, 'value' | 'rule' | 'cure'> | undefined {
  if (!hidden || isNeutralId(id, placeIds)) return undefined
  return {
    value: id,
    rule: "is the id of a protected source and may tell who it is: it is no role, such as 'witness-3' or 'qardaha-resident'",
    cure: 'Rename it everywhere with npm run protect.',
  }
}
