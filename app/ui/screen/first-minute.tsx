import { intervalWords } from '#lib/filter'
import type { MapData } from '#lib/views'
import styles from './first-minute.module.css'
import { KindIcon } from '../base/kind-icon'
import { mapPath } from '../base/paths'
import type { PageWords } from '../base/words/words-context'

type Props = { map: MapData; words: PageWords }

/**
 * An introduction for first visitors: what the map is, what a mark says, and how to narrow by day
 * and by source. The server renders it with plain links, and it folds away.
 */
export function FirstMinute({ map, words }: Props) {
  const { say, link } = words
  const day = mostSaid(
    map.claims.flatMap(({ happened }) => (happened ? [happened.slice(0, 10)] : [])),
  )
  const speaker = map.sources.find(
    ({ id }) => id === mostSaid(map.claims.flatMap(({ voice }) => voice ?? [])),
  )
  return (
    <details className={styles.first} open data-first-minute>
      <summary>{say('first.label')}</summary>
      <p>{say('first.what')}</p>
      <ul>
        <li>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" className={styles.ring} />
            <text x="10" y="13.6" textAnchor="middle">
              5
            </text>
          </svg>
          {say('first.number')}
        </li>
        <li>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z" className={styles.around} />
          </svg>
          {say('first.around')}
        </li>
        <li>
          <KindIcon layer={map.layers[0]!} contradicted size={20} />
          {say('first.seam')}
        </li>
      </ul>
      <p>
        {say('first.narrow')}{' '}
        {day && <a href={link(mapPath(`happened=${day}`))}>{intervalWords(day, words)}</a>}
        {speaker && (
          <>
            {' '}
            ·{' '}
            <a href={link(mapPath(`speaker=${speaker.id}`))}>
              {say('choice.onlyOne', { name: speaker.name })}
            </a>
          </>
        )}{' '}
        · {say('first.more')}
      </p>
    </details>
  )
}

/** The most frequent value, the first of equals. */
function mostSaid(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
