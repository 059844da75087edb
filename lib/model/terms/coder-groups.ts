/** Coders who read together, by the names that they sign with. */
type CoderGroup = { id: string; coders: readonly string[] }

/** The group of a project that a coder signs for; `undefined` where the project names none. */
export const coderGroupOf = <G extends CoderGroup>(
  { coderGroups }: { coderGroups: readonly G[] },
  coder: string,
): G | undefined => coderGroups.find(({ coders }) => coders.includes(coder))
