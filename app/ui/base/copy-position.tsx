'use client'
import { CopyButton } from './copy-button'
import styles from './copy-position.module.css'
import { useWords } from './words/words-context'

/** A quiet button that copies a position, as `positionWords` says it. */
export function CopyPosition({ position }: { position: string }) {
  const { say } = useWords()
  return (
    <span className={styles.copy} data-position data-no-print>
      <CopyButton
        label={say('position.copy')}
        text={() => position}
        copied={say('position.copied', { position })}
        refused={position}
      />
    </span>
  )
}
