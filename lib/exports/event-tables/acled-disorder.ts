import { ACLED_TYPES } from '#lib/claims'

const VIOLENCE = 'Political violence'
const DEMONSTRATIONS = 'Demonstrations'
/** The group of all sub-event types of an event type but those named below. */
const GROUPS: Record<string, string> = {
  Battles: VIOLENCE,
  'Explosions/Remote violence': VIOLENCE,
  'Violence against civilians': VIOLENCE,
  Protests: DEMONSTRATIONS,
  Riots: DEMONSTRATIONS,
  'Strategic developments': 'Strategic developments',
}

/** ACLED's `disorder_type` by sub-event type, as its codebook groups them. */
export const ACLED_DISORDER: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(ACLED_TYPES).flatMap(([type, list]) => list.map((sub) => [sub, GROUPS[type]!])),
  ),
  'Mob violence': VIOLENCE,
  'Excessive force against protesters': `${VIOLENCE}; ${DEMONSTRATIONS}`,
}
