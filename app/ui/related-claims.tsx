'use client'
import type { ClaimView } from '#lib/layers'
import type { RelationSeen } from '#lib/model'
import { KindIcon, fillOf } from './kind-icon'
import { usePage } from './page-context'
import styles from './related-claims.module.css'
import { RELATION_HEADINGS } from './relation-words'
import { SaidBy } from './said-by'

/** Contradictions have a figure of their own. */
const KINDS = (Object.keys(RELATION_HEADINGS) as RelationSeen[]).filter((kind) => kind !== 'contradicts')

/** Other claims on the same matter, by how they stand to this one. */
export function RelatedClaims({ claim }: { claim: ClaimView }) {
  const page = usePage()
  return KINDS.map((kind) => {
    const others = claim.relations.filter((relation) => relation.kind === kind).flatMap((relation) => page.claim(relation.to) ?? [])
    if (others.length === 0) return null
    return (
      <section key={kind} className={styles.related}>
        <h4>{RELATION_HEADINGS[kind]}</h4>
        <ul>
          {others.map((other) => (
            <li key={other.id}>
              <button type="button" onClick={() => page.open(other.id)}>
                <KindIcon layer={page.layerOf(other)} fill={fillOf([other.standing])} size={14} />
                <span>{other.summary} <small><SaidBy claim={other} short /></small></span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
