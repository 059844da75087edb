import { intervalWords } from '#lib/filter'
import { dayFromNumber } from '#lib/util'
import type { PageWords } from '../../base/words/words-context'
import styles from './matches.module.css'

/** Rows of a side that are in no list, counted by why. */
export type AsideRows = {
  rows: readonly unknown[]
  notCompared: Readonly<Partial<Record<string, number>>>
  otherDays: number
  elsewhere: number
}

/** Which days were compared, and how many rows of each side were not, with the reasons. */
export function MatchAside({
  words,
  sides,
  names,
  days,
}: {
  words: PageWords
  sides: readonly [AsideRows, AsideRows]
  names: readonly [string, string]
  days?: readonly [number, number]
}) {
  const { say, term } = words
  const bounded = days?.every((day) => Number.isFinite(day)) ? days : undefined
  return (
    <div className={styles.aside}>
      {bounded && bounded[0] <= bounded[1] && (
        <p>
          {say('matches.within', {
            days: intervalWords(`${dayFromNumber(bounded[0])}/${dayFromNumber(bounded[1])}`, words),
          })}
        </p>
      )}
      {bounded && bounded[0] > bounded[1] && <p role="status">{say('matches.noDays')}</p>}
      <ul>
        {sides.map(({ rows, notCompared, otherDays, elsewhere }, i) => (
          <li key={names[i]}>
            <b>
              <bdi>{names[i]}</bdi>
            </b>{' '}
            {[
              say('matches.compared', { count: rows.length }),
              ...(otherDays > 0 ? [say('matches.otherDays', { count: otherDays })] : []),
              ...(elsewhere > 0 ? [say('matches.elsewhere', { count: elsewhere })] : []),
              ...Object.entries(notCompared).map(([why, count]) =>
                say('matches.not', { why: term('matches.why', why), count: count! }),
              ),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
