import type { Claim, Party, Source } from '#lib/model'
import { kindOf, partyWords } from '#lib/claims'
import type { AnyClaim, Parties } from '#lib/claims'
import { sharedPlaces, timesMeet } from './same-matter'
import { voiceOf } from './voice'
import { violenceDiffers } from './violence'

/** `contradicts`: cannot both hold; `repeats`: one voice through another outlet; `same-matter`: about the same, comparable by a reader. */
export type RelationKind = 'contradicts' | 'repeats' | 'same-matter'

/** A relation between two claims, by id, `from` before `to`. All three kinds hold in both directions. */
export type Relation = { from: string; to: string; kind: RelationKind; reason: string }

/** All relations between claims that share a place part and a time. Claims are compared only within a place. */
export function relate(claims: readonly Claim[], context: { sources: readonly Source[]; parties: readonly Party[] }): Relation[] {
  const sources = new Map(context.sources.map((source) => [source.id, source]))
  const parties = partyWords(context.parties)
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
        const relation = relatePair(a, b, voiceOf(a, sources) === voiceOf(b, sources), parties)
        if (relation) found.set(key, { from: a.id, to: b.id, ...relation })
      }
    }
  }
  return [...found.values()].sort((x, y) => (x.from + x.to < y.from + y.to ? -1 : 1))
}

function relatePair(a: Claim, b: Claim, sameVoice: boolean, parties: Parties): Pick<Relation, 'kind' | 'reason'> | undefined {
  const shared = sharedPlaces(a, b)
  if (shared.length === 0 || !timesMeet(a, b)) return undefined
  const kind = kindOf(a)!
  const comparable = a.kind === b.kind ? kind.type(a) === kind.type(b) || bothOnset(a, b) : false
  const differs = a.kind === b.kind ? (comparable ? kind.disagree(a, b, parties) : undefined) : violenceDiffers(a as AnyClaim, b as AnyClaim, parties)
  const stated = shared.some((pair) => pair.every((item) => item.basis !== 'inferred'))
  if (differs && !sameVoice && stated) return { kind: 'contradicts', reason: differs }
  if (!comparable) return differs ? { kind: 'same-matter', reason: differs } : undefined
  if (sameVoice && a.document !== b.document && sameContent(a as AnyClaim, b as AnyClaim)) return { kind: 'repeats', reason: 'the same speaker says the same in another document: one voice, not two' }
  return { kind: 'same-matter', reason: differs ?? 'the same kind of claim about the same place and time' }
}

function bothOnset(a: Claim, b: Claim): boolean {
  return (a as AnyClaim & { onset?: unknown }).onset !== undefined && (b as AnyClaim & { onset?: unknown }).onset !== undefined
}

/** Whether two claims of one kind say the same: who, whom, how many, which state. */
function sameContent(a: AnyClaim, b: AnyClaim): boolean {
  const content = (claim: AnyClaim) => {
    if (claim.kind === 'control') return [claim.holder, claim.status]
    if (claim.kind === 'casualties') return [claim.group, claim.scope, claim.killed.low, claim.killed.high]
    return [claim.eventType, claim.subEventType, claim.perpetrator, claim.target]
  }
  return JSON.stringify(content(a)) === JSON.stringify(content(b))
}
