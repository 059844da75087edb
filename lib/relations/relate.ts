import { swapped } from '#lib/model'
import type {
  Claim,
  Document,
  Judgement,
  Party,
  Place,
  Relation,
  RelationSeen,
  Source,
  DirectedRelationKind,
} from '#lib/model'
import { partyWords } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import { wordsIn } from '#lib/words'
import type { Finding, PairRule } from './finding'
import { readContainment } from './containment'
import { applyJudgements } from './judgements'
import { linkedRelations, pairsOf } from './linked'
import { forEachPair } from './pairs'
import { prepare } from './prepare'
import type { Prepared, RuleContext } from './prepare'
import { relationList } from './relation-list'
import type { RelationList } from './relation-list'
import { casualtiesRule } from './rules/casualties'
import { controlRule } from './rules/control'
import { damageRule } from './rules/damage'
import { fightingRule } from './rules/fighting'
import { incidentsRule } from './rules/incidents'
import { statementsRule } from './rules/statements'
import { violenceRule } from './rules/violence'

/** The records that relations are judged with. */
export type RelateContext = {
  documents: readonly Document[]
  sources: readonly Source[]
  parties: readonly Party[]
  places: readonly Place[]
  judgements?: readonly Judgement[]
}

/**
 * Every rule: one file a pair of kinds, listed once. The first that has something to say of a pair
 * decides.
 */
const RULES: readonly PairRule[] = [
  incidentsRule,
  casualtiesRule,
  controlRule,
  damageRule,
  violenceRule,
  fightingRule,
  statementsRule,
]

/**
 * All relations between claims, each pair once, in the order of ids: those that the claims state
 * themselves, those that rules find between claims that share ground and time, and what signed
 * judgements make of both. What a rule says of two claims depends on these two alone.
 * Reasons and differences are data; `lib/views` words them.
 */
export function relate(claims: readonly Claim[], records: RelateContext): Relation[] {
  const each = inOrder(claims)
  const stated = linkedRelations(each)
  const ruled = ruledRelations(each, stated, records).done((row) => each[row]!.id)
  const found = stated.length > 0 ? [...ruled, ...stated] : ruled
  const judged = records.judgements?.length ? applyJudgements(found, records.judgements) : found
  return judged === ruled ? ruled : judged.sort(byIds)
}

/** Claims in the order of ids; of those that are given twice, the last. */
function inOrder(claims: readonly Claim[]): AnyClaim[] {
  const ordered = [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return ordered.filter(({ id }, i) => id !== ordered[i + 1]?.id) as AnyClaim[]
}

/** What rules find between claims of which nothing is stated. */
function ruledRelations(
  claims: readonly AnyClaim[],
  stated: readonly Relation[],
  records: RelateContext,
): RelationList {
  const context = ruleContext(records)
  const prepared = prepare(claims, context)
  const isStated = pairsOf(stated)
  const found = relationList()
  forEachPair(prepared, context.containment, (i, j) => {
    const [a, b] = [prepared[i]!, prepared[j]!]
    if (isStated(a.claim.id, b.claim.id)) return
    const relation = relationBetween(a, b, context)
    if (!relation) return
    if (relation.from === a.claim.id) found.add(i, j, relation)
    else found.add(j, i, relation)
  })
  return found
}

/** What every rule needs besides the two claims, read once. */
export function ruleContext(records: RelateContext): RuleContext {
  return {
    parties: partyWords(records.parties, wordsIn('en')),
    containment: readContainment(records.places),
    kinds: new Map(records.places.map((place) => [place.id, place.properties.kind])),
    sources: new Map(records.sources.map((source) => [source.id, source])),
    documents: new Map(records.documents.map((document) => [document.id, document])),
  }
}

/** What the first rule that has something to say of two claims says, whichever is given first. */
export function relationBetween(
  x: Prepared,
  y: Prepared,
  context: RuleContext,
): Relation | undefined {
  const [a, b] = x.claim.id < y.claim.id ? [x, y] : [y, x]
  // two codings of the same words are no two claims that somebody made
  if (a.claim.codingOf === b.claim.id || b.claim.codingOf === a.claim.id) return undefined
  for (const rule of RULES) {
    const finding = rule(a, b, context)
    if (finding) return relationOf(a.claim.id, b.claim.id, finding)
  }
  return undefined
}

/** The order in which relations are listed. */
export function byIds(x: Relation, y: Relation): number {
  return x.from < y.from ? -1 : x.from > y.from ? 1 : x.to < y.to ? -1 : x.to > y.to ? 1 : 0
}

/** A finding between two claims as a relation, its differences in the order of its ends. */
function relationOf(
  a: string,
  b: string,
  { kind, reason, differences, weak, turned }: Finding,
): Relation {
  const [from, to] = turned ? [b, a] : [a, b]
  const inOrder = turned ? differences?.map(swapped) : differences
  return { from, to, kind, reason, differences: inOrder, weak }
}

/** The names of directed kinds from their other end. */
const INVERSE: Record<DirectedRelationKind, RelationSeen> &
  Partial<Record<Relation['kind'], RelationSeen>> = {
  denies: 'denied-by',
  admits: 'admitted-by',
  revises: 'revised-by',
  'part-of': 'has-part',
  widens: 'narrows',
}

/**
 * A relation's kind as one of its two claims sees it: 524 revises 130, and 130 is revised by 524.
 */
export function seenFrom(id: string, relation: Relation): RelationSeen {
  return relation.from === id ? relation.kind : (INVERSE[relation.kind] ?? relation.kind)
}
