import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A section of a page with its heading. `note` explains in small letters what it lists. */
export function Section({
  title,
  note,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  )
}
