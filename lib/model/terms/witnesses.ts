/**
 * What a protected source may be called by in its id: what somebody is or does, never a name. A
 * role may stand after the id of a place (`qardaha-resident`) and before a number (`witness-3`).
 */
export const WITNESS_ROLES = [
  'activist',
  'bystander',
  'child',
  'detainee',
  'doctor',
  'driver',
  'engineer',
  'farmer',
  'fighter',
  'journalist',
  'lawyer',
  'man',
  'medic',
  'nurse',
  'officer',
  'official',
  'parent',
  'patient',
  'person',
  'photographer',
  'refugee',
  'relative',
  'resident',
  'shopkeeper',
  'soldier',
  'source',
  'speaker',
  'student',
  'survivor',
  'teacher',
  'traveller',
  'villager',
  'volunteer',
  'witness',
  'woman',
  'worker',
] as const

/** Words beside a role that tell witnesses apart and name nobody. */
export const WITNESS_QUALIFIERS = [
  'a',
  'another',
  'displaced',
  'former',
  'in',
  'local',
  'near',
  'of',
  'other',
  'second',
  'the',
  'third',
  'unnamed',
] as const

/**
 * The numbers by which protected sources are told apart where they are called by what they are: in
 * the order of their records, and none where there is only one of them.
 */
export function witnessNumbers(
  sources: readonly { id: string; protected?: boolean }[],
): ReadonlyMap<string, number> {
  const hidden = sources.filter((source) => source.protected)
  return new Map(hidden.length > 1 ? hidden.map(({ id }, i) => [id, i + 1]) : [])
}
