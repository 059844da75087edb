'use client'
import type { ClaimView, SeenRelation } from '#lib/views'
import { FoldedList } from './folded-list'
import { KindIcon, fillOf } from '../base/kind-icon'
import { usePage } from '../base/page-context'
import styles from './related-claims.module.css'
import { ANSWERS, RELATION_ORDER, apart, judgedWords, reasonWords, weakWords } from '#lib/views'
import { SaidBy } from './said-by'
import { useWords } from '../base/words/words-context'
import { ClaimSummary } from './claim-summary'

/**
 * Other claims on the same matter, grouped by their relation to this one, with the reasons.
 * Contradictions are shown by `Contradiction` instead, denials and admissions by `Answers`.
 */
export function RelatedClaims({ claim }: { claim: ClaimView }) {
  const { say } = useWords()
  const { names } = usePage()
  return RELATION_ORDER.filter((kind) => !isAnswer(kind)).map((kind) => {
    const relations = claim.relations.filter((relation) => relation.kind === kind)
    if (relations.length === 0) return null
    const reasons = relations.map((relation) => reasonWords(relation, names))
    const shared = new Set(reasons).size === 1 && reasons.length > 1
    return (
      <section key={kind} className={styles.related} data-relations={kind}>
        <h4>{say(`relation.${kind}`)}</h4>
        {shared && <p>{reasons[0]}</p>}
        <FoldedList
          noun="claim"
          items={relations.map((relation) => (
            <Related key={relation.to} relation={relation} withReason={!shared} />
          ))}
        />
      </section>
    )
  })
}

const isAnswer = (kind: string) => (ANSWERS as readonly string[]).includes(kind)

function Related({ relation, withReason }: { relation: SeenRelation; withReason: boolean }) {
  const { claim, open, layerOf, names } = usePage()
  const words = useWords()
  const other = claim(relation.to)
  if (!other) return null
  const why = apart(
    [
      withReason && reasonWords(relation, names),
      relation.weak && words.say('relation.because', { why: weakWords(relation.weak, words) }),
    ].flatMap((text) => text || []),
    words,
  )
  const judged = judgedWords(relation, words)
  return (
    <div>
      <button type="button" onClick={() => open(other.id)}>
        <KindIcon layer={layerOf(other)} fill={fillOf([other.standing])} size={14} />
        <span>
          <ClaimSummary claim={other} />{' '}
          <small>
            <SaidBy claim={other} short />
          </small>
        </span>
      </button>
      {why && <p>{why}</p>}
      {judged && <p data-judged>{judged}</p>}
    </div>
  )
}
