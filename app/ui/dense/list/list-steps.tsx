import { useWords } from '../../base/words/words-context'
import styles from './list-steps.module.css'

type Props = {
  /** The first row of the stretch, how many it has, and how many the whole list has. */
  stretch: { start: number; count: number; listed: number }
  /** Rows of a full stretch. */
  size: number
  onStep: (start: number) => void
}

/** Goes to the stretch of a long list before this one; nothing at the first. */
export function StepBack({ stretch: { start }, size, onStep }: Props) {
  const { say } = useWords()
  return (
    start > 0 && (
      <button
        type="button"
        className={styles.step}
        data-no-print
        onClick={() => onStep(Math.max(0, start - size))}
      >
        {say('dense.before', { count: size })}
      </button>
    )
  )
}

/** Goes to the stretch of a long list after this one; nothing at the last. */
export function StepOn({ stretch: { start, count, listed }, size, onStep }: Props) {
  const { say } = useWords()
  const left = listed - start - count
  return (
    left > 0 && (
      <button
        type="button"
        className={styles.step}
        data-no-print
        onClick={() => onStep(start + size)}
      >
        {say('dense.next', { count: Math.min(size, left), total: listed })}
      </button>
    )
  )
}
