import { useWords } from '../../base/words/words-context'
import type { Failure } from '../../screen/engine/engine'
import { failureWords } from '../engine/ask-server'
import styles from './list-steps.module.css'

/** Why rows of a dataset did not come, and a way to ask again. */
export function FailedRows({ failed, again }: { failed: Failure | undefined; again: () => void }) {
  const words = useWords()
  return (
    failed && (
      <p className={styles.failed} role="alert">
        {failureWords(failed, words)}{' '}
        <button type="button" onClick={again}>
          {words.say('error.again')}
        </button>
      </p>
    )
  )
}
