import type { ReactNode } from 'react'
import { mapPath } from '../paths'
import styles from './page-frame.module.css'

type Props = { kind: string; title: ReactNode; lead?: ReactNode; links?: { href: string; text: string }[]; wide?: boolean; children?: ReactNode }

/** The frame of every page beside the map: a slim header that leads back to it, what the page is about, and where it leads on. */
export function PageFrame({ kind, title, lead, links = [], wide = false, children }: Props) {
  return (
    <>
      <header className={styles.header}>
        <a href={mapPath()}>The claims map</a>
        <span>Syrian coast, 6–8 March 2025: who said what happened here, and do they agree?</span>
      </header>
      <main className={styles.main} data-wide={wide || undefined}>
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {links.length > 0 && (
          <ul className={styles.links} aria-label="See also">
            {links.map(({ href, text }) => <li key={href + text}><a href={href}>{text}</a></li>)}
          </ul>
        )}
        {children}
      </main>
    </>
  )
}
