import {
  OPEN_END,
  OPEN_START,
  intervalBounds,
  isAreaKind,
  originalOf,
  UNATTRIBUTED,
  UNSTATED_PARTY,
} from '#lib/model'
import type { Bounds, Claim, ClaimPlace, PlaceKind, SpatialRelation } from '#lib/model'
import { kindOf } from '#lib/claims'
import type { AnyClaim, Hold, Incident, Parties } from '#lib/claims'
import { remembered } from '#lib/util'
import type { Containment } from './containment'
import { bodyOf } from './voice'
import type { VoiceRecords } from './voice'

/**
 * A claim with what every rule asks of it, read once: its voice, its two times, and the places it
 * names itself and that pin an act down.
 */
export type Prepared = {
  claim: AnyClaim
  /** The document its text stands in first: two of one text are no two texts. */
  text: string
  body: string
  /**
   * The speaker is hidden by the text, protected, or does not name itself: who it is, and whether
   * it is another than the next, nobody can tell.
   */
  unnamed: boolean
  hidden: boolean
  /** The outlet of the document speaks itself, and may rest on those it quotes. */
  outletItself: boolean
  /**
   * When it happened, or was so; a running total, from its start. `undefined` where no time is
   * said.
   */
  time?: Bounds
  /** When it was so: of a running total, the day it had been counted up to. */
  asOf?: Bounds
  said: Bounds
  pinned: readonly ClaimPlace[]
  cities: ReadonlySet<string>
  /** It names areas alone, or no place: no ground on which two acts of one day may be one act. */
  wide: boolean
  /** The sides an incident shows in action, named ones only. */
  actors: readonly string[]
  /** The state of control, where it is one. */
  hold?: Hold
}

/** What rules need besides the two claims. */
export type RuleContext = VoiceRecords & {
  parties: Parties
  containment: Containment
  /** What each place is. */
  kinds: ReadonlyMap<string, PlaceKind>
}

/** So many intervals are remembered: claims are many, and days are few. */
const INTERVALS = 10_000
const NO_CITY: ReadonlySet<string> = new Set()

/**
 * Reads claims once for all rules. A claim whose document is unknown counts as said at any time.
 * What several claims have alike is held once: of a million each takes some hundred bytes.
 */
export function prepare(
  claims: readonly Claim[],
  { sources, documents, parties, kinds }: RuleContext,
): Prepared[] {
  const boundsOf = remembered(INTERVALS, intervalBounds)
  const bounds = (text: string | undefined) => (text === undefined ? undefined : boundsOf(text))
  /** The list itself where all of it is wanted. */
  const only = <T>(list: readonly T[], wanted: (one: T) => boolean) =>
    list.every(wanted) ? list : list.filter(wanted)
  const isCity = ({ place }: ClaimPlace) => kinds.get(place) === 'city'
  return claims.map((claim) => {
    const [event, asOf] = [bounds(claim.eventTime), bounds(claim.asOf)]
    const total = asOf !== undefined && 'scope' in claim && claim.scope === 'running-total'
    const document = documents.get(claim.document)
    const said = claim.reportedAt ?? document?.published
    const hidden = claim.speaker === UNATTRIBUTED
    return {
      claim: claim as AnyClaim,
      text: document ? originalOf(document) : claim.document,
      body: bodyOf(claim, { sources, documents }),
      hidden,
      outletItself: claim.speaker === document?.outlet,
      unnamed:
        hidden ||
        sources.get(claim.speaker)?.kind === 'unnamed' ||
        sources.get(claim.speaker)?.protected === true,
      time: total
        ? [event?.[0] ?? OPEN_START, event && event[1] > asOf[1] ? event[1] : asOf[1]]
        : (event ?? asOf),
      asOf: asOf ?? event,
      said: bounds(said) ?? [OPEN_START, OPEN_END],
      // Settlements and sites are small enough that two acts there on one day may be one act; areas
      // are not.
      pinned: only(claim.places, (item) => {
        const kind = kinds.get(item.place)
        return item.basis !== 'inferred' && kind !== undefined && !isAreaKind(kind)
      }),
      cities: claim.places.some(isCity)
        ? new Set(claim.places.filter(isCity).map((item) => item.place))
        : NO_CITY,
      wide: claim.places.every(({ place }) => isAreaKind(kinds.get(place))),
      actors:
        (claim as AnyClaim).kind === 'incident'
          ? partySides(
              [...(claim as Incident).perpetrator, ...((claim as Incident).participants ?? [])],
              parties,
            )
          : [],
      hold: kindOf(claim)?.hold?.(claim, parties),
    }
  })
}

/** The sides of parties, each once, without those a claim does not name. */
export function partySides(ids: readonly string[] | undefined, parties: Parties): string[] {
  return [
    ...new Set((ids ?? []).filter((id) => id !== UNSTATED_PARTY).map((id) => parties.side(id))),
  ]
}

/** Whether two prepared claims are of one voice. */
export function oneVoice(a: Prepared, b: Prepared): boolean {
  return a.body === b.body
}

/** How the ground of two prepared claims relates. */
export function spatialRelation(a: Prepared, b: Prepared, { whole }: Containment): SpatialRelation {
  return whole(a.claim.places, b.claim.places)
}

/**
 * The same, only at the places that both name: a state over four cities is compared in the one that
 * the other speaks of.
 */
export function relationAtShared(
  a: Prepared,
  b: Prepared,
  containment: Containment,
): SpatialRelation {
  const [x, y] = [a.claim.places, b.claim.places]
  if (x.length === 1 && y.length === 1) return containment.whole(x, y)
  const here = x.filter(({ place }) => y.some((other) => other.place === place))
  const there = y.filter(({ place }) => x.some((other) => other.place === place))
  return here.length > 0 ? containment.whole(here, there) : containment.whole(x, y)
}

/** The closest relation between places that pin an act down; `apart` where none is shared. */
export function pinnedRelation(
  a: Prepared,
  b: Prepared,
  containment: Containment,
): { spatial: SpatialRelation; city: boolean } {
  const order: SpatialRelation[] = ['same', 'meets', 'wider', 'narrower']
  let best: { spatial: SpatialRelation; city: boolean } = { spatial: 'apart', city: false }
  for (const x of a.pinned) {
    for (const y of b.pinned) {
      if (x.place !== y.place) continue
      const found = containment.parts(x, y)
      if (
        found !== 'apart' &&
        (best.spatial === 'apart' || order.indexOf(found) < order.indexOf(best.spatial))
      )
        best = { spatial: found, city: a.cities.has(x.place) }
    }
  }
  return best
}

/**
 * Which of two was said, or was so, later: 1 the first, -1 the second, 0 where their clocks do not
 * tell.
 */
export function laterOf(a: Prepared, b: Prepared): 1 | -1 | 0 {
  for (const [x, y] of [
    [a.asOf, b.asOf],
    [a.said, b.said],
  ] as const) {
    if (!x || !y) continue
    if (x[0] >= y[1]) return 1
    if (y[0] >= x[1]) return -1
  }
  return 0
}
