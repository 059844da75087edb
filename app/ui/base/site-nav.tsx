import { MOUNT } from './mount'
import { aboutPath, documentsPath, openPath, placesPath, sourcesPath } from './paths'
import styles from './site-nav.module.css'
import type { PageWords } from './words/words-context'

/**
 * Links from every page to the lists of documents, sources and places, and to the page about the
 * map, and to the one that opens a reader's own file, which copies as files lack; where the server serves several projects, also to the list of them. A screen of less than 1,240 pixels folds them into a menu. The server renders it, so that it costs no script.
 */
export function SiteNav({ words: { say, link } }: { words: PageWords }) {
  const links = [
    { href: documentsPath(), text: say('nav.documents') },
    { href: sourcesPath(), text: say('nav.sources') },
    { href: placesPath(), text: say('nav.places') },
    ...(openPath() ? [{ href: openPath(), text: say('nav.open') }] : []),
    { href: aboutPath(), text: say('header.about') },
    ...(MOUNT ? [{ href: '/', text: say('nav.projects') }] : []),
  ]
  const list = (
    <ul>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={link(href)}>{text}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <nav className={styles.row} aria-label={say('nav.label')}>
        {list}
      </nav>
      <details className={styles.menu}>
        <summary aria-label={say('nav.label')}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </summary>
        <nav aria-label={say('nav.label')}>{list}</nav>
      </details>
    </>
  )
}
