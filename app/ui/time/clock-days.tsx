import { dayWords } from '#lib/filter'
import type { Interval } from '#lib/model'
import type { Bin } from '#lib/timeline'
import { lastDayOf } from '#lib/util'
import styles from './clock-days.module.css'
import { useWords } from '../base/words/words-context'

/**
 * The largest number of days with a button each; a longer axis shows only its first and last day.
 */
const MOST = 12

/** Buttons under the bars that choose a day. */
export function ClockDays({
  bins,
  range,
  onRange,
}: {
  bins: readonly Bin[]
  range?: Interval
  onRange: (range: Interval | undefined) => void
}) {
  const words = useWords()
  const days = [...new Set(bins.map((bin) => bin.start.slice(0, 10)))]
  const end = bins.at(-1)
  return (
    <div className={styles.days} data-days={days.length}>
      {days.length <= MOST ? (
        days.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={range === day}
            onClick={() => onRange(range === day ? undefined : day)}
          >
            {dayWords(day, words, 'short')}
          </button>
        ))
      ) : (
        <>
          <span>{dayWords(days[0]!, words)}</span>
          <span>{dayWords(lastDayOf(end!.end), words)}</span>
        </>
      )}
    </div>
  )
}
