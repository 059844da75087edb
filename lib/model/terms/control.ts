/**
 * How a party is said to stand to a place. Holder and status are always about the same party:
 * whoever `lost` a place is the one who lost it. `besieged` is said of the party that is under
 * siege there, `siege-lifted` of the party that no longer is, `besieging` of the one that lays it.
 */
export const CONTROL_STATUSES = [
  'held',
  'secured',
  'lost',
  'withdrew',
  'handed-over',
  'evacuated',
  'contested',
  'advancing',
  'besieged',
  'besieging',
  'siege-lifted',
  'presence',
  'ceasefire-line',
] as const
/** How a party is said to stand to a place, such as `withdrew`. */
export type ControlStatus = (typeof CONTROL_STATUSES)[number]

/**
 * What a status says of who has the place: its party `has` it, its party is `gone` from it, or
 * that is left `open`.
 */
export const HOLD_OF_STATUS: Record<ControlStatus, 'has' | 'gone' | 'open'> = {
  held: 'has',
  secured: 'has',
  lost: 'gone',
  withdrew: 'gone',
  'handed-over': 'gone',
  evacuated: 'gone',
  contested: 'open',
  advancing: 'open',
  besieged: 'open',
  besieging: 'open',
  'siege-lifted': 'open',
  presence: 'open',
  'ceasefire-line': 'open',
}

/** The prefix of a holder of whom a text says only who it is not: `not-government`. */
const NOT = 'not-'

/**
 * The party of which a text says only that somebody else has the place: `government` of the holder
 * `not-government`. `undefined` for a holder that is named.
 */
export function partyNot(holder: string): string | undefined {
  return holder.startsWith(NOT) ? holder.slice(NOT.length) : undefined
}

/** The holder of whom a text says only that it is not this party: `not-government`. */
export function notParty(party: string): string {
  return NOT + party
}

/**
 * What follows where two claims say a status each of one place and time: both cannot be so
 * (`excludes`), both can and bear on who has the place (`compatible`), or nothing follows.
 */
export type StatusVerdict = 'excludes' | 'compatible' | 'nothing'

/** What follows from two statuses, of one side or of two. Symmetric. */
export function statusVerdict(
  a: ControlStatus,
  b: ControlStatus,
  sides: 'one' | 'two',
): StatusVerdict {
  const [x, y] = [HOLD_OF_STATUS[a], HOLD_OF_STATUS[b]]
  if (x === 'open' || y === 'open') return 'nothing'
  if (sides === 'one') return x === y ? 'compatible' : 'excludes'
  if (x === 'has' && y === 'has') return 'excludes'
  return x === y ? 'nothing' : 'compatible'
}
