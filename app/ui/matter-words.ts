import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import { TOPIC_WORDS } from '#lib/model'
import type { Topic } from '#lib/model'
import { daysOf } from '#lib/timeline'
import { matterAtPlace, mattersOfClaim } from './matters'
import { plural } from './words'

/** `a`, `a and b`, `a, b and c`; of more than `most`, the first and how many more: `a, b and 3 more`. */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '')
}

/** Values by how often they come, the first of equals first. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

/** What a claim is about, as a matter's title says it; a lone "running total" would not say of what. */
function subject({ toll, type }: ClaimView): string {
  if (!toll) return type
  return toll.scope === 'running-total' ? 'Running totals of the dead' : 'The dead of one event'
}

/**
 * What claims of one matter are about, in their own terms: "Violence against civilians · Sheer and Haffah · Fri 7 March 2025".
 * Time is every day that any of them speaks of; of a state of control that is another matter at each place, only the place of theirs.
 */
export function matterTitle(claims: readonly ClaimView[], names: { place: (id: string) => string | undefined }): string {
  const subjects = byFrequency(claims.map(subject)).map((words, i) => (i === 0 ? words : words[0]!.toLowerCase() + words.slice(1)))
  const common = claims.map(mattersOfClaim).reduce((shared, own) => shared.filter((matter) => own.includes(matter)))
  const spoken = (claim: ClaimView) => claim.places.map((item) => item.place).filter((place) => common.length === 0 || common.includes(matterAtPlace(claim, place)))
  const places = byFrequency(claims.flatMap((claim) => [...new Set(spoken(claim))])).map((id) => names.place(id) ?? id)
  const days = daysOf(claims.flatMap((claim) => claim.happened ?? []))
  return [listed(subjects), listed(places) || 'place not said', days ? intervalWords(days) : 'time not said'].join(' · ')
}

/** Who speaks: the independent voices, and apart from them the speakers that texts hide, one a document. */
function speakerWords(claims: readonly ClaimView[]): string {
  const voices = new Set(claims.flatMap((claim) => claim.voice ?? [])).size
  const hidden = new Set(claims.filter((claim) => claim.voice === undefined).map((claim) => claim.body)).size
  const heard = voices === 1 ? '1 speaker' : `${voices} independent speakers`
  if (hidden === 0) return heard
  const unheard = hidden === 1 ? 'a speaker the text hides' : `${hidden} speakers the texts hide`
  return voices === 0 ? unheard : `${heard} and ${unheard}`
}

/** One contradiction: the claims that oppose each other on the same topics, however many speak on either side. */
type Dispute = { about: readonly Topic[]; claims: Set<string>; weak: boolean }

/** The contradictions between the claims: pairs that share a claim and the topics are one, since one against three is one. */
function disputesOf(claims: readonly ClaimView[]): Dispute[] {
  const ids = new Set(claims.map((claim) => claim.id))
  const disputes = new Map<string, Dispute>()
  for (const { id, relations } of claims) {
    for (const { kind, to, about = [], weak } of relations) {
      if (kind !== 'contradicts' || id > to || !ids.has(to)) continue
      const [one, other] = [disputes.get(`${about} ${id}`), disputes.get(`${about} ${to}`)]
      const dispute = one ?? other ?? { about, claims: new Set(), weak: true }
      dispute.weak &&= weak !== undefined && (other?.weak ?? true)
      for (const claim of [id, to, ...(other && other !== dispute ? other.claims : [])]) {
        dispute.claims.add(claim)
        disputes.set(`${about} ${claim}`, dispute)
      }
    }
  }
  return [...new Set(disputes.values())]
}

/** How many contradictions are between the claims, what they are about and how many are weak. */
function contradictionWords(claims: readonly ClaimView[]): string[] {
  const disputes = disputesOf(claims)
  if (disputes.length === 0) return []
  const topics = new Map<Topic, number>()
  for (const topic of disputes.flatMap(({ about }) => about)) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  const weak = disputes.filter((dispute) => dispute.weak).length
  const about = [...topics].map(([topic, count]) => (count === disputes.length ? TOPIC_WORDS[topic] : `${TOPIC_WORDS[topic]} in ${count}`))
  const inside = [...about, ...(weak ? [weak === disputes.length ? 'weak' : `${weak} weak`] : [])].join(', ')
  return [plural(disputes.length, 'contradiction') + (inside && ` (${inside})`)]
}

/** How much stands behind a matter, never merged into one value: "5 reports, 3 outlets, 2 independent speakers, 1 contradiction (who did it)". */
export function matterLine(claims: readonly ClaimView[]): string {
  const outlets = new Set(claims.map((claim) => claim.outlet)).size
  return [plural(claims.length, 'report'), plural(outlets, 'outlet'), speakerWords(claims), ...contradictionWords(claims)].join(', ')
}
