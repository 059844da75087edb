import { originalOf } from '#lib/model'
import type { Claim, Document, Relation } from '#lib/model'
import type { AnyClaim } from '#lib/claims'
import { addTo } from '#lib/util'
import { applyJudgements } from './judgements'
import { linkedRelations, linksOf, pairsOf } from './linked'
import { comparedAt, forEachPair } from './pairs'
import { prepare } from './prepare'
import type { Prepared, RuleContext } from './prepare'
import { byIds, relationBetween, ruleContext } from './relate'
import type { RelateContext } from './relate'

/** A document as it would be: its record, its claims, and sources that are new with it. */
export type DocumentClaims = {
  /** `undefined` where the document is taken away. */
  document?: Document
  claims: readonly Claim[]
  sources?: RelateContext['sources']
}

/**
 * Claims made ready once, so that the relations of one document to all others are found without
 * going through the pairs of the others. The desk asks it at every change of a draft.
 */
export type RelationIndex = {
  /**
   * The relations of a document: all those with one of its claims at an end. Without `as` the
   * document is as the index holds it. Texts that republish it or code it again belong to it here,
   * since whose voice they are rests on it. In the order of ids.
   */
  relationsOf: (document: string, as?: DocumentClaims) => Relation[]
}

/**
 * Reads claims into an index. Its records hold for good: where a place, a party, a source or a
 * document that is known already changes, a new index is made.
 */
export function relationIndex(claims: readonly Claim[], records: RelateContext): RelationIndex {
  const base = ruleContext(records)
  const each = [...new Map(claims.map((claim) => [claim.id, claim])).values()] as AnyClaim[]
  const byId = new Map(each.map((claim) => [claim.id, claim]))
  const ofDocument = new Map<string, AnyClaim[]>()
  /** Claims that name another one themselves, by the one they name. */
  const naming = new Map<string, AnyClaim[]>()
  for (const claim of each) {
    addTo(ofDocument, claim.document, claim)
    for (const to of linksOf(claim)) addTo(naming, to, claim)
  }
  const groundOf = ({ claim: { kind, places } }: Prepared) =>
    comparedAt(
      kind,
      places.map(({ place }) => place),
      base.containment,
    )
  const [named, inside] = [new Map<string, Prepared[]>(), new Map<string, Prepared[]>()]
  for (const one of prepare(each, base)) {
    if (!one.time) continue
    const { own, around } = groundOf(one)
    for (const place of own) addTo(named, place, one)
    for (const place of around) addTo(inside, place, one)
  }

  /** Claims that share ground with one, or lie around it or in it, and whose times meet its own. */
  const near = (one: Prepared): Set<Prepared> => {
    const found = new Set<Prepared>()
    if (!one.time) return found
    const [start, end] = one.time
    const take = (list: readonly Prepared[] = []) => {
      for (const other of list) if (other.time![0] < end && start < other.time![1]) found.add(other)
    }
    const { own, around } = groundOf(one)
    for (const place of own) {
      take(named.get(place))
      take(inside.get(place))
    }
    for (const place of around) take(named.get(place))
    return found
  }

  return {
    relationsOf(document, as) {
      const context = as ? contextWith(base, document, as) : base
      const group = new Set([
        document,
        ...records.documents.filter((one) => originalOf(one) === document).map(({ id }) => id),
      ])
      const old = [...group].flatMap((id) => ofDocument.get(id) ?? [])
      const now = [
        ...((as?.claims ?? ofDocument.get(document) ?? []) as readonly AnyClaim[]),
        ...old.filter((claim) => claim.document !== document),
      ]
      const ids = new Set([...old, ...now].map(({ id }) => id))
      const others = now.flatMap((claim) =>
        [
          ...(naming.get(claim.id) ?? []),
          ...linksOf(claim).flatMap((id) => byId.get(id) ?? []),
        ].filter(({ id }) => !ids.has(id)),
      )
      const touching = ({ from, to }: { from: string; to: string }) => ids.has(from) || ids.has(to)
      const found = linkedRelations([...now, ...new Set(others)]).filter(touching)
      const isStated = pairsOf(found)
      const add = (x: Prepared, y: Prepared) => {
        if (isStated(x.claim.id, y.claim.id)) return
        const relation = relationBetween(x, y, context)
        if (relation) found.push(relation)
      }
      const prepared = prepare(now, context)
      forEachPair(prepared, base.containment, (i, j) => add(prepared[i]!, prepared[j]!))
      for (const one of prepared)
        for (const other of near(one)) if (!ids.has(other.claim.id)) add(one, other)
      const { judgements = [] } = records
      return (
        judgements.length > 0 ? applyJudgements(found, judgements.filter(touching)) : found
      ).sort(byIds)
    },
  }
}

/** The records, with a document as it would be. */
function contextWith(
  base: RuleContext,
  id: string,
  { document, sources = [] }: DocumentClaims,
): RuleContext {
  const documents = new Map(base.documents)
  if (document) documents.set(id, document)
  else documents.delete(id)
  return {
    ...base,
    documents,
    sources: new Map([...base.sources, ...sources.map((one) => [one.id, one] as const)]),
  }
}
