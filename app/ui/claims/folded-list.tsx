import { Fragment } from 'react'
import type { ReactNode } from 'react'
import styles from './folded-list.module.css'
import { useWords } from '../base/words/words-context'

/** How many items are shown before the rest is folded. */
const FIRST = 3

/**
 * Shows the first three items and folds the rest under their number ("5 more claims"). Each item
 * needs a key.
 */
export function FoldedList({
  items,
  noun,
}: {
  items: readonly ReactNode[]
  noun: 'claim' | 'contradiction'
}) {
  const { say } = useWords()
  const rest = items.slice(FIRST)
  return (
    <>
      {items.slice(0, FIRST)}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{say(`folded.${noun}`, { count: rest.length })}</summary>
          {rest.map((item, i) => (
            <Fragment key={i}>{item}</Fragment>
          ))}
        </details>
      )}
    </>
  )
}
