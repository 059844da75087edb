import { contestedGround, swapped, topicsOf, partKey } from '#lib/model'
import type { Topic } from '#lib/model'
import type { ClaimView, MapData, PlaceView, SeenRelation } from '../map/map-data'
import type { Words } from '#lib/words'
import { byPlace, northFirst } from '../lists/by-place'
import type { PlaceGroup } from '../lists/by-place'
import { matterAtPlace } from '../lists/matters'
import { reasonNames } from '../say/reason-names'
import type { ReasonNames } from '../say/reason-names'
import { reasonOn } from '../say/reason-words'
import { contradictingPairs } from './pairs'
import { sidesOf } from './sides'
import type { ContradictingPair } from './pairs'
import type { Side } from './sides'

/** What differs between the sides of a contradiction, in words, each once. */
export type CaseReason = Pick<SeenRelation, 'weak' | 'judged'> & { words: string }

/**
 * One contradiction: claims of one matter that cannot all hold on one topic, by what they say,
 * however many speak on each side. `ground` holds the contested place parts, as keys.
 */
export type Case = {
  id: string
  matter: string
  topic?: Topic
  weak: boolean
  places: PlaceView[]
  ground: ReadonlySet<string>
  claims: ClaimView[]
  /** The pairs of claims that contradict each other in it. */
  pairs: Pair[]
  sides: Side[]
  reasons: CaseReason[]
}

type Names = {
  place: (id: string) => PlaceView | undefined
  parties: MapData['parties']
  words: Words
}
type Pair = ContradictingPair<ClaimView>
/** A contradiction before its sides are told: what is contested, where, and between whom. */
type Draft = {
  matter: string
  topic?: Topic
  weak: boolean
  places: Set<string>
  ground: Set<string>
  claims: Set<ClaimView>
  pairs: Set<Pair>
}

/**
 * What is contested at one place: a draft for each matter, topic and place, strong apart from weak.
 */
function draftsOf(claims: readonly ClaimView[], isArea: (id: string) => boolean): Draft[] {
  const drafts = new Map<string, Draft>()
  for (const pair of contradictingPairs(claims)) {
    const { a, b, relation } = pair
    const [ground, weak] = [contestedGround(a, b, isArea), relation.weak !== undefined]
    const topics = topicsOf(relation)
    for (const topic of topics.length > 0 ? topics : [undefined]) {
      for (const place of ground.length > 0 ? new Set(ground.map((item) => item.place)) : ['']) {
        const matter = matterAtPlace(a, place)
        const key = [weak, matter, topic, place].join(' ')
        const draft: Draft = drafts.get(key) ?? {
          matter,
          topic,
          weak,
          places: new Set([place]),
          ground: new Set(),
          claims: new Set(),
          pairs: new Set(),
        }
        for (const item of ground) if (item.place === place) draft.ground.add(partKey(item))
        draft.claims.add(a).add(b)
        draft.pairs.add(pair)
        drafts.set(key, draft)
      }
    }
  }
  return [...drafts.values()]
}

/**
 * Joins what is one contradiction at several places: the claims at one are among those at the
 * other. A weak one among strong ones joins them as well.
 */
function joined(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft[]>()
  for (const draft of [...drafts].sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      b.claims.size - a.claims.size ||
      ([...a.places].join() < [...b.places].join() ? -1 : 1),
  )) {
    const key = `${draft.matter} ${draft.topic}`
    const others = kept.get(key) ?? []
    const into = others.find((other) => [...draft.claims].every((claim) => other.claims.has(claim)))
    if (into) absorb(into, draft)
    else kept.set(key, [...others, draft])
  }
  return [...kept.values()].flat()
}

function absorb(into: Draft, { places, ground, pairs }: Draft) {
  for (const place of places) into.places.add(place)
  for (const item of ground) into.ground.add(item)
  for (const one of pairs) into.pairs.add(one)
}

/**
 * The reasons of one contradiction, each once: the side that stands first is named first, whichever
 * claim the relation begins with. A weak reason among strong ones keeps its own "weaker". The
 * claims' own words stand on the sides and are not quoted again.
 */
function reasonsOf(
  pairs: Iterable<Pair>,
  topic: Topic | undefined,
  sides: readonly Side[],
  names: ReasonNames,
): CaseReason[] {
  const at = new Map(sides.flatMap(({ claims }, i) => claims.map((claim) => [claim, i] as const)))
  const reasons = new Map<string, CaseReason>()
  for (const { a, b, relation } of pairs) {
    const { weak, judged } = relation
    const ordered =
      at.get(a)! <= at.get(b)!
        ? relation
        : { ...relation, differences: relation.differences?.map((one) => swapped(one)) }
    const words = reasonOn(ordered, topic, names, 'unquoted')
    reasons.set([words, weak, judged?.by, judged?.on].join('|'), { words, weak, judged })
  }
  return [...reasons.values()]
}

/**
 * Every contradiction among claims: one a matter, topic and ground, with its sides. Strong ones
 * first, then by place as a map is read. Cost grows with the claims' relations.
 */
export function contradictionCases(
  claims: readonly ClaimView[],
  { place, parties, words }: Names,
): Case[] {
  const names = reasonNames(parties, place, words)
  const cases = joined(draftsOf(claims, (id) => place(id)?.isArea ?? true)).map(
    ({ matter, topic, weak, places, ground, claims: all, pairs }): Case => {
      const list = [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
      const id = [matter, topic ?? 'other', ...[...places].sort(), ...(weak ? ['weak'] : [])].join(
        ' ',
      )
      const sides = sidesOf(list, [...pairs], topic, parties, names)
      return {
        id,
        matter,
        topic,
        weak,
        ground,
        claims: list,
        pairs: [...pairs],
        places: [...places].flatMap((item) => place(item) ?? []).sort(northFirst),
        sides,
        reasons: reasonsOf(pairs, topic, sides, names),
      }
    },
  )
  return cases.sort(
    (a, b) => Number(a.weak) - Number(b.weak) || placeOrder(a, b) || (a.id < b.id ? -1 : 1),
  )
}

function placeOrder({ places: [a] }: Case, { places: [b] }: Case): number {
  return a && b ? northFirst(a, b) * Number(a.id !== b.id) : Number(!a) - Number(!b)
}

/** A place where voices contradict, with what is contested there and nothing else. */
export type ContestedPlace = PlaceGroup & { cases: Case[] }

/**
 * The contested places of contradictions, as a map is read: each with the claims and parts that are
 * contested there.
 */
export function contestedPlaces(
  cases: readonly Case[],
  place: (id: string) => PlaceView | undefined,
): ContestedPlace[] {
  const ground = new Map<ClaimView, Set<string>>()
  const at = new Map<string, Case[]>()
  for (const item of cases) {
    for (const claim of item.claims)
      ground.set(claim, new Set([...(ground.get(claim) ?? []), ...item.ground]))
    for (const { id } of item.places) at.set(id, [...(at.get(id) ?? []), item])
  }
  return byPlace([...ground.keys()], place, (item, claim) =>
    ground.get(claim)!.has(partKey(item)),
  ).map((group) => ({ ...group, cases: at.get(group.place.id) ?? [] }))
}

/**
 * The contradiction with the most speakers on its sides, then with the most claims; a weaker one
 * only where there is no other. Of equals the first as the map is read.
 */
export function loudestCase(cases: readonly Case[]): Case | undefined {
  const speakers = ({ claims }: Case) => new Set(claims.flatMap(({ voice }) => voice ?? [])).size
  return [...cases].sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      speakers(b) - speakers(a) ||
      b.claims.length - a.claims.length,
  )[0]
}
