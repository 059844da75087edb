import type { ClaimView } from '#lib/views'
import { Say } from '../base/words/say'
import styles from './quote.module.css'
import { useWords } from '../base/words/words-context'

type Props = { claim: Pick<ClaimView, 'evidence' | 'languages' | 'quoteIn'> }

/** The quoted words of a claim, in the language of their document and marked with it. */
export function Quote({ claim: { evidence, languages } }: Props) {
  return (
    <bdi lang={languages?.quote}>
      <Say k="card.quoted" slots={{ words: evidence.quote }} />
    </bdi>
  )
}

/** What quoted words mean in the language of the page, to stand under them; nothing in their own. */
export function QuoteIn({ claim: { quoteIn } }: Props) {
  const { say } = useWords()
  return quoteIn === undefined ? null : (
    <small className={styles.in} data-quote-in>
      {say('card.quoteIn', { words: quoteIn })}
    </small>
  )
}
