import type { Filter } from '#lib/filter'
import { useWords } from '../base/words/words-context'
import type { Failure } from '../screen/engine/engine'
import styles from './answer-status.module.css'
import { failureWords } from './engine/ask-server'

type Props = { pending: boolean; error?: Failure; filter: Filter; again: () => void }

/** Says over the list of a dataset that an answer is on its way, or why it did not come. */
export function AnswerStatus({ pending, error, filter, again }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <>
      {pending && (
        <p className={styles.status} role="status">
          {filter.words ? say('dense.looking', { words: filter.words }) : say('dense.asking')}
        </p>
      )}
      {error && (
        <p className={`${styles.status} ${styles.failed}`} role="alert">
          {failureWords(error, words)}{' '}
          <button type="button" onClick={again}>
            {say('error.again')}
          </button>
        </p>
      )}
    </>
  )
}
