import type { ClaimView } from '#lib/layers'
import { KindIcon, fillOf } from './kind-icon'
import { usePage } from './page-context'
import styles from './related-claims.module.css'
import { SaidBy } from './said-by'

const HEADINGS = {
  corroborates: 'Other voices that say the same', repeats: 'The same voice elsewhere', revises: 'What it revises', 'revised-by': 'Later revised by',
  'has-part': 'Its parts', 'part-of': 'A part of', widens: 'The same, of a narrower scope', narrows: 'The same, of a wider scope',
  'same-matter': 'Also said about this matter', 'set-aside': 'Set aside by a judgement',
} as const

/** Other claims on the same matter, by how they stand to this one; contradictions have a figure of their own. */
export function RelatedClaims({ claim }: { claim: ClaimView }) {
  const page = usePage()
  return (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((kind) => {
    const others = claim.relations.filter((relation) => relation.kind === kind).flatMap((relation) => page.claim(relation.to) ?? [])
    if (others.length === 0) return null
    return (
      <section key={kind} className={styles.related}>
        <h4>{HEADINGS[kind]}</h4>
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
