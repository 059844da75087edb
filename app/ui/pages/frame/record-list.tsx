import type { ComponentProps, ReactNode } from 'react'
import styles from './record-list.module.css'

/** What is on record of something, as a list of terms and values. */
export function RecordList({ children }: { children: ReactNode }) {
  return <dl className={styles.record}>{children}</dl>
}

/** One entry of a `RecordList`; several values are one `<span>` each. */
export function RecordEntry({ term, ...value }: { term: ReactNode } & ComponentProps<'dd'>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd {...value} />
    </div>
  )
}
