import { MATCHES_PER_PAGE, MATCH_LISTS, matchQuery } from '#lib/views'
import type { MatchCounts, MatchEntry, MatchList, MatchParams } from '#lib/views'
import { matchesPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { MatchItem } from './match-item'
import styles from './matches.module.css'

/** What a comparison found: how many rows each list has, and one page of one of them. */
export type MatchFound = {
  counts: MatchCounts
  list: MatchList
  entries: readonly MatchEntry[]
  days?: readonly [number, number]
}

/** The four lists as tabs that are links, and a page of the chosen one. */
export function MatchLists({
  words,
  asked,
  found: { counts, list, entries },
  here,
  label,
  there,
  labels,
}: {
  words: PageWords
  asked: MatchParams
  found: MatchFound
  here: string
  label: string
  there: string
  labels: Readonly<Record<MatchList, string>>
}) {
  const { say, number, link } = words
  const to = (patch: Partial<MatchParams>) =>
    link(matchesPath(here, matchQuery({ ...asked, page: 1, ...patch })))
  const pages = Math.ceil(counts[list] / MATCHES_PER_PAGE)
  return (
    <>
      <nav className={styles.lists} aria-label={say('matches.lists')}>
        <ul>
          {MATCH_LISTS.map((one) => (
            <li key={one}>
              <a
                href={to({ list: one })}
                aria-current={one === list ? 'true' : undefined}
                data-list={one}
              >
                <bdi>{labels[one]}</bdi> <b>{number(counts[one])}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.note}>{say(`matches.note.${list}`, { here: label, there })}</p>
      <ol className={styles.entries} start={(asked.page - 1) * MATCHES_PER_PAGE + 1}>
        {entries.map((entry) => (
          <MatchItem
            key={entry.told.id}
            words={words}
            entry={entry}
            sides={list === 'there' ? [asked.with, here] : [here, asked.with]}
            names={list === 'there' ? [there, label] : [label, there]}
          />
        ))}
      </ol>
      {pages > 1 && (
        <p className={styles.pages}>
          {asked.page > 1 && (
            <a href={to({ list, page: asked.page - 1 })}>{say('matches.earlier')}</a>
          )}
          <span>{say('matches.page', { page: asked.page, pages })}</span>
          {asked.page < pages && (
            <a href={to({ list, page: asked.page + 1 })}>{say('matches.later')}</a>
          )}
        </p>
      )}
    </>
  )
}
