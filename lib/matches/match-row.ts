import { kindOf } from '#lib/claims'
import type { Casualties, Incident } from '#lib/claims'
import type { LonLat } from '#lib/geo'
import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Claim, Figure, PrecisionLevel } from '#lib/model'
import { dayNumberOf, lastDayOf } from '#lib/util'
import type { PartyName } from './party-name'

/** A place as a claim is known to lie: a point, and how far from it the true place may be. */
export type MatchSpot = { at: LonLat; level: PrecisionLevel; metres: number }

/** What of a claim is compared. */
export type MatchRow = {
  id: string
  spots: readonly MatchSpot[]
  /** First and last day (both counted) on which it may have happened, as `dayNumberOf` counts. */
  first: number
  last: number
  /** ACLED's event type, and the file's own word, where they are said. */
  type?: string
  ownType?: string
  sides: readonly PartyName[]
  /** Its dead, where bounds are given. */
  deaths?: Figure
}

/**
 * Why a claim cannot be compared: it tells of no happening (`kind`) or counts more than one
 * (`total`); its place or day is not said, or is known so roughly that it would meet everything.
 */
export type NotComparable = 'kind' | 'total' | 'place' | 'day' | 'rough-place' | 'rough-day'

/** A place that is known no closer than this meets too much to say anything. */
const WIDEST_METRES = 100_000
/** The same for a time of more days: a quarter of a year. */
export const LONGEST_DAYS = 92

/** Levels that name no ground at all. */
const NO_GROUND: ReadonlySet<PrecisionLevel> = new Set(['country', 'vague', 'none'])

/**
 * Makes a claim ready for comparing, or says why it cannot be compared. Incidents are compared, and
 * counts of those killed in one event.
 * @param spots where it is, a spot for each of its places.
 * @param nameOf names of parties, one of `partyNames`.
 */
export function matchRow(
  claim: Claim,
  spots: readonly MatchSpot[],
  nameOf: (party: string) => PartyName | undefined,
): MatchRow | NotComparable {
  if (claim.kind !== 'incident' && claim.kind !== 'casualties') return 'kind'
  const counted = claim.kind === 'casualties' ? (claim as Casualties) : undefined
  if (counted && (counted.scope !== 'event' || counted.harm !== 'killed')) return 'total'
  if (spots.length === 0) return 'place'
  const near = spots.filter(({ level, metres }) => !NO_GROUND.has(level) && metres <= WIDEST_METRES)
  if (near.length === 0) return 'rough-place'
  const bounds = claim.eventTime === undefined ? undefined : intervalBounds(claim.eventTime)
  if (!bounds) return 'day'
  if (bounds[0] === OPEN_START || bounds[1] === OPEN_END) return 'rough-day'
  const first = dayNumberOf(bounds[0])
  const last = Math.max(first, dayNumberOf(lastDayOf(bounds[1])))
  if (last - first >= LONGEST_DAYS) return 'rough-day'
  const { eventType, ownType } = counted ? {} : (claim as Incident)
  const kind = kindOf(claim)!
  const deaths = counted?.count ?? kind.deaths?.(claim)
  return {
    id: claim.id,
    spots: near,
    first,
    last,
    ...(eventType !== undefined && { type: eventType }),
    ...(ownType !== undefined && { ownType }),
    sides: [...new Set(kind.parties(claim))].flatMap((party) => nameOf(party) ?? []),
    ...(deaths && saysFigure(deaths) && { deaths }),
  }
}

/** "Dozens" has no bounds, and ACLED's 0 ("none reported") allows any number. */
const saysFigure = ({ low, high }: Figure) => high !== null || (low !== null && low > 0)
