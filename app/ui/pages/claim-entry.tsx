'use client'
import { KindIcon, fillOf } from '../kind-icon'
import { usePage } from '../page-context'
import { claimPath } from '../paths'
import { SaidBy } from '../said-by'
import { happenedWords } from '../words'
import styles from './claim-entry.module.css'

type Props = { id: string; reason?: string; weak?: string; judged?: { by: string; on: string; was?: string } }

/** One claim in a page's list: what it says, its words, who says so, and, where it stands there for a relation, the reason. */
export function ClaimEntry({ id, reason, weak, judged }: Props) {
  const { claim: find, layerOf } = usePage()
  const claim = find(id)
  if (!claim) return null
  const contradicted = claim.relations.some((relation) => relation.kind === 'contradicts')
  return (
    <li className={styles.entry} data-entry={id}>
      <KindIcon layer={layerOf(claim)} fill={fillOf([claim.standing])} contradicted={contradicted} size={18} />
      <div>
        <a href={claimPath(id)}><bdi>{claim.summary}</bdi></a>
        <p>“<bdi>{claim.evidence.quote}</bdi>”</p>
        <p className={styles.by}><SaidBy claim={claim} /> · happened: {happenedWords(claim)} · {claim.standing}{contradicted && <em> · contradicted</em>}</p>
        {reason && <p className={styles.reason}>{reason}{weak && `; weaker: ${weak}`}{judged && ` (judged by ${judged.by}, ${judged.on}${judged.was ? `; the rule says ${judged.was}` : ''})`}</p>}
      </div>
    </li>
  )
}
