import type { ReactNode } from 'react'
import { LanguageSwitch } from '../../base/words/language-switch'
import { mapPath } from '../../base/paths'
import { SiteNav } from '../../base/site-nav'
import type { PageWords } from '../../base/words/words-context'
import styles from './page-frame.module.css'

/** `query` is the part of the address that the language switch keeps. */
type Props = {
  words: PageWords
  query?: string
  kind: string
  title: ReactNode
  lead?: ReactNode
  links?: { href: string; text: string }[]
  wide?: boolean
  children?: ReactNode
}

/**
 * The frame of every page beside the map: a slim header that leads back, the title and lead of the
 * page, and links.
 */
export function PageFrame({
  words,
  query = '',
  kind,
  title,
  lead,
  links = [],
  wide = false,
  children,
}: Props) {
  const { say, link } = words
  return (
    <>
      <header className={styles.header}>
        <p className="skip">
          <a href="#text">{say('skip.text')}</a>
        </p>
        <a href={link(mapPath())}>{say('site.title')}</a>
        <span>{say('site.about')}</span>
        <SiteNav words={words} />
        <LanguageSwitch query={query} />
      </header>
      <main className={styles.main} id="text" tabIndex={-1} data-wide={wide || undefined}>
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {links.length > 0 && (
          <ul className={styles.links} aria-label={say('page.seeAlso')}>
            {links.map(({ href, text }) => (
              <li key={href + text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </main>
    </>
  )
}
