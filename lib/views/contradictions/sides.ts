import { HOLD_OF_STATUS, isOnTopic } from '#lib/model'
import type { ControlStatus, Topic, TopicDifference } from '#lib/model'
import { countedWords } from '#lib/claims'
import type { ClaimView, MapData } from '../map/map-data'
import type { ContradictingPair } from './pairs'
import { valueWords } from '../say/side-words'
import type { ReasonNames } from '../say/reason-names'

/**
 * Claims that say the same on a topic; `says` is what, in words, and empty where only the claims'
 * own words can tell. `brief` is the same in as few words as fit on a map.
 */
export type Side = { says: string; brief: string; claims: ClaimView[] }

/**
 * What a claim says on a topic. `firm`: only claims of the same key join it; others also join whom
 * they do not contradict.
 */
type Said = { key: string; words: string; firm: boolean }

/** How fighting may have begun, in the order in which sides stand. */
const TRIGGERS = ['attack', 'arrest-attempt']

/** One claim's value of a difference, in words. */
function saidIn(
  difference: TopicDifference,
  at: 0 | 1,
  parties: MapData['parties'],
  names: ReasonNames,
): Said {
  const { say } = names.words
  const words = valueWords(difference, at, names)
  const sideOf = (id: string) => parties.find((party) => party.id === id)?.side ?? id
  switch (difference.about) {
    case 'perpetrator': {
      const sides = new Set(difference.values[at].map(sideOf))
      return { key: [...sides].sort().join(), words, firm: true }
    }
    case 'holder': {
      const value = difference.values[at]
      if (value === 'fighting') return { key: 'fighting', words, firm: false }
      const { holder, status } = value
      const hold = HOLD_OF_STATUS[status as ControlStatus]
      return { key: `${sideOf(holder)} ${hold}`, words, firm: hold !== 'open' }
    }
    case 'count': {
      const value = difference.values[at]
      const count = say('detail.countWho', {
        count: words,
        who: countedWords(value, names),
      })
      return {
        key: count,
        words: say('side.count', { count, harm: say(`detail.harm.${value.harm}`) }),
        firm: false,
      }
    }
    case 'onset': {
      const { trigger } = difference.values[at]
      const order = TRIGGERS.indexOf(trigger)
      return { key: String(order), words, firm: true }
    }
  }
}

/**
 * What each claim says on the topic of a contradiction: its value in the first difference it is
 * part of. Nothing is known of those that a judgement set against each other.
 */
function saidByClaim(
  pairs: readonly ContradictingPair<ClaimView>[],
  topic: Topic | undefined,
  parties: MapData['parties'],
  names: ReasonNames,
): Map<ClaimView, Said> {
  const said = new Map<ClaimView, Said>()
  for (const { a, b, relation } of pairs) {
    const difference = relation.differences?.filter(isOnTopic).find(({ about }) => about === topic)
    if (!difference) continue
    if (!said.has(a)) said.set(a, saidIn(difference, 0, parties, names))
    if (!said.has(b)) said.set(b, saidIn(difference, 1, parties, names))
  }
  return said
}

/**
 * Claims of one contradiction by what they say on its topic: usually two sides, however many claims
 * stand on each. Claims that contradict each other are never on one side. In the order of what they
 * say, so that a side stands left, or right, wherever it is shown.
 */
export function sidesOf(
  claims: readonly ClaimView[],
  pairs: readonly ContradictingPair<ClaimView>[],
  topic: Topic | undefined,
  parties: MapData['parties'],
  names: ReasonNames,
): Side[] {
  const known = saidByClaim(pairs, topic, parties, names)
  const against = new Map<string, Set<string>>()
  for (const { a, b } of pairs) {
    against.set(a.id, (against.get(a.id) ?? new Set()).add(b.id))
    against.set(b.id, (against.get(b.id) ?? new Set()).add(a.id))
  }
  const stands = claims
    .map((claim) => ({
      claim,
      said: known.get(claim) ?? { key: claim.id, words: '', firm: false },
    }))
    .sort(
      (a, b) =>
        Number(b.said.firm) - Number(a.said.firm) ||
        (`${a.said.key} ${a.claim.id}` < `${b.said.key} ${b.claim.id}` ? -1 : 1),
    )
  const sides: { keys: Set<string>; words: Set<string>; claims: ClaimView[] }[] = []
  const sideOf = new Map<string, (typeof sides)[number]>()
  for (const { claim, said } of stands) {
    const opposed = new Set([...(against.get(claim.id) ?? [])].map((id) => sideOf.get(id)))
    const free = sides.filter((side) => !opposed.has(side))
    const side = free.find(({ keys }) => keys.has(said.key)) ??
      (said.firm ? undefined : free[0]) ?? {
        keys: new Set<string>(),
        words: new Set<string>(),
        claims: [] as ClaimView[],
      }
    if (side.claims.length === 0) sides.push(side)
    side.keys.add(said.key)
    if (said.words) side.words.add(said.words)
    side.claims.push(claim)
    sideOf.set(claim.id, side)
  }
  return sides.map(({ words, claims: list }) => ({
    says: [...words].join(`${names.words.say('case.or')} `),
    brief: `${[...words][0] ?? ''}${words.size > 1 ? ' …' : ''}`,
    claims: list,
  }))
}
