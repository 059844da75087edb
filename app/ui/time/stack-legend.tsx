import styles from './stack-legend.module.css'
import type { Stack } from '#lib/views'
import { useWords } from '../base/words/words-context'

/** The legend of the bars: their colours from bottom to top, and what is pale. */
export function StackLegend({ stacks, brief }: { stacks: readonly Stack[]; brief: boolean }) {
  const { say } = useWords()
  return (
    <ul
      className={styles.legend}
      data-stacks={stacks.length}
      data-brief={brief || undefined}
      aria-label={say('stack.label')}
    >
      {stacks.map(({ key, label, colour }) => (
        <li key={key} data-stack={key} title={label}>
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="1" fill={colour} />
          </svg>
          <bdi>{label}</bdi>
        </li>
      ))}
      <li className={styles.pale}>
        <svg width="14" height="10" aria-hidden="true">
          <rect width="14" height="10" rx="1" fill="var(--ink-soft)" fillOpacity="0.3" />
        </svg>
        {say('stack.pale')}
      </li>
    </ul>
  )
}
