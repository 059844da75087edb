import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A part of a page under its heading; `note` says in small letters what stands there. */
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
