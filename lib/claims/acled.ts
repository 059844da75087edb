/** ACLED's event types and their sub-event types, as its codebook spells them (acleddata.com). */
export const ACLED_TYPES: Record<string, readonly string[]> = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
}

const plain = (text: string) => text.trim().toLowerCase()
const TYPES = new Map(
  Object.entries(ACLED_TYPES).flatMap(([eventType, list]) =>
    list.map(
      (subEventType) =>
        [`${plain(eventType)}\n${plain(subEventType)}`, { eventType, subEventType }] as const,
    ),
  ),
)

/**
 * An event type with its sub-event type, spelled as the codebook has them; `undefined` where they
 * are none of ACLED's. Exports differ in case.
 */
export function acledType(
  eventType: string,
  subEventType: string,
): { eventType: string; subEventType: string } | undefined {
  return TYPES.get(`${plain(eventType)}\n${plain(subEventType)}`)
}

/** Event types that one happening may be filed under, depending on who codes it. */
const FAMILIES: readonly (readonly string[])[] = [
  ['Battles', 'Explosions/Remote violence', 'Violence against civilians'],
  ['Protests', 'Riots'],
]

/**
 * The first of the event types that one happening may be filed under along with this one; a type
 * that stands alone is its own.
 */
export function acledFamily(eventType: string): string {
  return FAMILIES.find((types) => types.includes(eventType))?.[0] ?? eventType
}
