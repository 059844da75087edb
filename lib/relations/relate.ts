import { TOPIC_WORDS } from '#lib/model'
import type { Claim, Party, Place, Relation, Source } from '#lib/model'
import { kindOf, partyWords } from '#lib/claims'
import type { AnyClaim, Parties } from '#lib/claims'
import { sharedPlaces, timesMeet } from './same-matter'
import { speaksFor, voiceOf } from './voice'
import { violenceDiffers } from './violence'

/** Kinds of places small enough that two acts there on one day may be one act. */
const PINNED = ['site', 'hamlet', 'village', 'town', 'city']

type Voices = { same: boolean; oneSpeaks: boolean }

/** The records that relations are judged with. A place without borders, or as wide as a governorate, pins no act down. */
export type RelateContext = { sources: readonly Source[]; parties: readonly Party[]; places: readonly Place[] }

/** All relations between claims that share a place part and a time. Claims are compared only within a place. */
export function relate(claims: readonly Claim[], context: RelateContext): Relation[] {
  const sources = new Map(context.sources.map((source) => [source.id, source]))
  const parties = partyWords(context.parties)
  const wide = new Set(context.places.filter((place) => !PINNED.includes(place.properties.kind)).map((place) => place.id))
  const byPlace = new Map<string, Claim[]>()
  for (const claim of claims) {
    for (const place of new Set(claim.places.map((item) => item.place))) byPlace.set(place, [...(byPlace.get(place) ?? []), claim])
  }
  const found = new Map<string, Relation>()
  for (const group of byPlace.values()) {
    for (const a of group) {
      for (const b of group) {
        const key = `${a.id} ${b.id}`
        if (a.id >= b.id || found.has(key)) continue
        const voices: Voices = { same: voiceOf(a, sources) === voiceOf(b, sources), oneSpeaks: speaksFor(a.speaker, b.speaker, sources) }
        const relation = relatePair(a, b, voices, parties, wide)
        if (relation) found.set(key, { from: a.id, to: b.id, ...relation })
      }
    }
  }
  return [...found.values()].sort((x, y) => (x.from + x.to < y.from + y.to ? -1 : 1))
}

function relatePair(a: Claim, b: Claim, voices: Voices, parties: Parties, wide: ReadonlySet<string>): Omit<Relation, 'from' | 'to'> | undefined {
  const shared = sharedPlaces(a, b)
  if (shared.length === 0 || !timesMeet(a, b)) return undefined
  const kind = kindOf(a)!
  const comparable = a.kind === b.kind && (kind.type(a) === kind.type(b) || bothOnset(a, b))
  const differs = comparable ? kind.disagree(a, b, parties) : violenceDiffers(a as AnyClaim, b as AnyClaim, parties)
  const pinned = shared.some((pair) => pair.every((item) => item.basis !== 'inferred' && !wide.has(item.place)))
  if (differs.length > 0 && !voices.same && pinned) return { kind: 'contradicts', about: differs.map((item) => item.about), reason: differs.map((item) => `${TOPIC_WORDS[item.about]}: ${item.words}`).join('; ') }
  if (!comparable) return undefined
  if (voices.oneSpeaks && a.document !== b.document && sameContent(a as AnyClaim, b as AnyClaim)) {
    return { kind: 'repeats', reason: 'the same speaker says the same in another document: one voice, not two' }
  }
  return { kind: 'same-matter', reason: 'the same kind of claim about the same place and time' }
}

function bothOnset(a: Claim, b: Claim): boolean {
  return (a as AnyClaim & { onset?: unknown }).onset !== undefined && (b as AnyClaim & { onset?: unknown }).onset !== undefined
}

/** Whether two claims of one kind say the same: where, who, whom, how many, which state. */
function sameContent(a: AnyClaim, b: AnyClaim): boolean {
  const where = (claim: AnyClaim) => claim.places.map((item) => `${item.place}/${item.part}`).sort()
  const content = (claim: AnyClaim) => {
    if (claim.kind === 'control') return [claim.holder, claim.status]
    if (claim.kind === 'casualties') return [claim.group, claim.scope, claim.killed.low, claim.killed.high]
    return [claim.eventType, claim.subEventType, claim.perpetrator, claim.target]
  }
  return JSON.stringify([where(a), content(a)]) === JSON.stringify([where(b), content(b)])
}
