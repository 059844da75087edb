'use client'
import { ANSWERS, weakWords } from '#lib/views'
import type { ClaimView } from '#lib/views'
import { usePage } from '../base/page-context'
import { Quote } from './quote'
import { useWords } from '../base/words/words-context'
import { SaidBy } from './said-by'
import styles from './answers.module.css'
import { ClaimSummary } from './claim-summary'

/** Who denies or admits what a claim says, or what it denies or admits, beside the claim itself. */
export function Answers({ claim }: { claim: Pick<ClaimView, 'relations'> }) {
  const { claim: find, open } = usePage()
  const words = useWords()
  const { say } = words
  return ANSWERS.flatMap((kind) =>
    claim.relations.flatMap((relation) => {
      const other = relation.kind === kind ? find(relation.to) : undefined
      if (!other) return []
      return (
        <p key={kind + other.id} className={styles.answer} data-answer={kind}>
          {say(`answer.${kind}`)}{' '}
          <button type="button" onClick={() => open(other.id)}>
            <ClaimSummary claim={other} />
          </button>{' '}
          <small>
            <SaidBy claim={other} short /> · <Quote claim={other} />
            {relation.weak && ` · ${weakWords(relation.weak, words)}`}
          </small>
        </p>
      )
    }),
  )
}
