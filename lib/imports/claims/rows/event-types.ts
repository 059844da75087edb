import { ACLED_TYPES, acledType } from '#lib/claims'

/** What happened: in ACLED's words where they are a file's own, else in the file's. */
export type EventType = { eventType?: string; subEventType?: string; ownType?: string }

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Event types and sub-event types by their names in lower case. */
const TYPES = new Map(Object.keys(ACLED_TYPES).map((type) => [plain(type), type]))
const SUB_TYPES = new Map(
  Object.entries(ACLED_TYPES).flatMap(([eventType, list]) =>
    list.map((subEventType) => [plain(subEventType), { eventType, subEventType }] as const),
  ),
)

/** Sub-event types whose names are everyday words: alone, they are ACLED's in its own files only. */
const EVERYDAY = ['attack', 'other', 'agreement', 'arrests', 'grenade']

/**
 * ACLED's event types before 2019, in today's: its own concordance (ACLED, "Changes in ACLED event
 * types", 2019). `Riots/Protests` was parted in two, and says neither.
 */
const BEFORE_2019: Record<string, EventType> = {
  'battle-no change of territory': { eventType: 'Battles', subEventType: 'Armed clash' },
  'battle-government regains territory': {
    eventType: 'Battles',
    subEventType: 'Government regains territory',
  },
  'battle-non-state actor overtakes territory': {
    eventType: 'Battles',
    subEventType: 'Non-state actor overtakes territory',
  },
  'headquarters or base established': {
    eventType: 'Strategic developments',
    subEventType: 'Headquarters or base established',
  },
  'non-violent transfer of territory': {
    eventType: 'Strategic developments',
    subEventType: 'Non-violent transfer of territory',
  },
  'strategic development': { eventType: 'Strategic developments' },
  'remote violence': { eventType: 'Explosions/Remote violence' },
}

/**
 * What a row of ACLED's says happened, of any vintage: with and without a sub-event type, in
 * whatever case. A word that its codebooks do not have stays the file's own.
 */
export function acledVintage(type: string, subType: string): EventType {
  const known = acledType(type, subType)
  if (known) return known
  const [word, finer] = [plain(type), plain(subType)]
  const older = BEFORE_2019[word]
  if (older && finer === '') return older
  const lone = SUB_TYPES.get(finer)
  if (lone && (word === '' || older?.eventType === lone.eventType)) return lone
  const whole = TYPES.get(word)
  if (whole && finer === '') return { eventType: whole }
  return own(type, subType)
}

/**
 * What a row of any other table says happened. Its words are ACLED's only where they are exactly
 * its names; a mapping's `types` sets ACLED's beside them.
 */
export function typeOfWords(
  type: string,
  subType: string,
  types: Readonly<Record<string, readonly string[]>> | undefined,
): EventType {
  const listed = [subType, type].find((word) => types && Object.hasOwn(types, word))
  if (listed !== undefined) {
    const [eventType, subEventType] = types![listed]!
    const known = acledType(eventType!, subEventType ?? '') ?? {
      eventType: TYPES.get(plain(eventType!)),
    }
    const same = [
      known.eventType,
      'subEventType' in known ? known.subEventType : undefined,
    ].includes(listed)
    return { ...known, ...(!same && { ownType: listed }) }
  }
  const known = acledType(type, subType)
  if (known) return known
  const [word, finer] = [plain(type), plain(subType)]
  const lone = SUB_TYPES.get(finer || word)
  if (lone && (finer === '' || word === '') && !EVERYDAY.includes(finer || word)) return lone
  const whole = TYPES.get(word)
  if (whole && (finer === '' || finer === word)) return { eventType: whole }
  return own(type, subType)
}

/** The longest word for a type that is kept: beyond it a text is a description. */
const LONGEST = 120

/** The file's own words for what happened; nothing where it has none. */
function own(type: string, subType: string): EventType {
  const words = [type.trim(), subType.trim()].filter(
    (word, i, all) => word && all.indexOf(word) === i,
  )
  const text = words.join(': ')
  if (text === '') return {}
  return { ownType: text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text }
}
