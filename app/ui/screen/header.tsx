import type { ReactNode } from 'react'
import type { CandidateAnswer } from '#lib/gazetteer'
import styles from './header.module.css'
import { datasetPath, mapPath } from '../base/paths'
import { PlaceSearch } from '../filters/place-search'
import { LanguageSwitch } from '../base/words/language-switch'
import { ThemeSwitch } from '../base/theme/theme-switch'
import { useWords } from '../base/words/words-context'

/** An imported dataset that the header leads to. */
export type DatasetLink = { id: string; label: string; rows: number }

/** All imported datasets, or `unanswered` if their store did not answer in time. */
export type DatasetLinks = readonly DatasetLink[] | 'unanswered'

type Props = {
  /** What the page is about, and what it holds, each count with its noun. */
  about: string
  /** The same as short as a phone needs it: the subject and its dates. */
  subject?: string
  holds: readonly string[]
  datasets?: DatasetLinks
  /**
   * The label of a dataset, on its page. The title then leads back to the map of coded documents.
   */
  dataset?: string
  /** Links to the other pages, which the server renders. */
  nav: ReactNode
  words?: string
  onWords: (words: string | undefined) => void
  onPlace: (place: CandidateAnswer) => void
  /** The query of the address, which the language switch keeps. */
  query: string
  /** Further actions on what is shown, such as share and export. */
  children?: ReactNode
}

/**
 * The header of a screen: its title, what the map holds, links to imported datasets and back, and
 * the search for words and places.
 */
export function Header({
  about,
  subject = about,
  holds,
  datasets = [],
  dataset,
  nav,
  words,
  onWords,
  onPlace,
  query,
  children,
}: Props) {
  const { say, link } = useWords()
  return (
    <header className={styles.header}>
      <p className="skip">
        <a href="#claims">{say('skip.claims')}</a> <a href="#map">{say('skip.map')}</a>{' '}
        <a href="#time">{say('skip.time')}</a>
      </p>
      <div className={styles.name}>
        <h1>
          {dataset === undefined ? (
            say('site.title')
          ) : (
            <>
              <a href={link(mapPath())}>{say('site.title')}</a> <span aria-hidden="true">›</span>{' '}
              <bdi>{dataset}</bdi>
            </>
          )}
        </h1>
        <p className={styles.about}>
          <em>{about}</em>
          <b>{subject}</b>
          <span> {holds.join(' · ')}</span>
        </p>
      </div>
      <div className={styles.corner}>
        {nav}
        <LanguageSwitch query={query} />
        <ThemeSwitch />
      </div>
      {datasets === 'unanswered' ? (
        <p className={styles.unanswered} role="status">
          {say('header.datasets.unanswered')}
        </p>
      ) : (
        datasets.length > 0 && (
          <details className={styles.datasets}>
            <summary>{say('header.datasets')}</summary>
            <ul>
              {datasets.map(({ id, label, rows }) => (
                <li key={id}>
                  <a href={link(datasetPath(id))}>
                    <bdi>{label}</bdi>
                  </a>{' '}
                  <small>{say('count.claim', { count: rows })}</small>
                </li>
              ))}
            </ul>
          </details>
        )
      )}
      <PlaceSearch words={words} onWords={onWords} onPlace={onPlace} />
      {children}
    </header>
  )
}
