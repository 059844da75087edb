import type { Clash } from '#lib/views'
import { useWords } from '../base/words/words-context'
import styles from './unequal.module.css'

/** The sign of a contradiction beside a claim, hollow where the filter hides who contradicts it. */
export function Unequal({ clash }: { clash: Clash | undefined }) {
  const { say } = useWords()
  return (
    clash && (
      <em className={styles.unequal} data-clash-sign={clash}>
        <span aria-hidden="true">≠</span> {say(`clash.${clash}`)}
      </em>
    )
  )
}
