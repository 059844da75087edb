'use client'
import type { ClaimView } from '#lib/layers'
import { Folded } from './folded'
import { KindIcon, fillOf } from './kind-icon'
import { usePage } from './page-context'
import styles from './related-claims.module.css'
import { RELATION_HEADINGS, judgedWords } from './relation-words'
import type { SeenRelation } from './relation-words'
import { SaidBy } from './said-by'

/** Other claims on the same matter, by how they stand to this one and why; contradictions have a figure of their own. */
export function RelatedClaims({ claim }: { claim: ClaimView }) {
  return RELATION_HEADINGS.map(([kind, heading]) => {
    const relations = claim.relations.filter((relation) => relation.kind === kind)
    if (relations.length === 0) return null
    const reasons = new Set(relations.map((relation) => relation.reason))
    const shared = reasons.size === 1 && relations.length > 1
    return (
      <section key={kind} className={styles.related} data-relations={kind}>
        <h4>{heading}</h4>
        {shared && <p>{relations[0]!.reason}</p>}
        <Folded noun="claim" items={relations.map((relation) => <Related key={relation.to} relation={relation} withReason={!shared} />)} />
      </section>
    )
  })
}

function Related({ relation, withReason }: { relation: SeenRelation; withReason: boolean }) {
  const { claim, open, layerOf } = usePage()
  const other = claim(relation.to)
  if (!other) return null
  const why = [withReason && relation.reason, relation.weak && `weaker, because ${relation.weak}`].filter(Boolean).join('; ')
  const judged = judgedWords(relation)
  return (
    <div>
      <button type="button" onClick={() => open(other.id)}>
        <KindIcon layer={layerOf(other)} fill={fillOf([other.standing])} size={14} />
        <span>{other.summary} <small><SaidBy claim={other} short /></small></span>
      </button>
      {why && <p>{why}</p>}
      {judged && <p data-judged>{judged}</p>}
    </div>
  )
}
