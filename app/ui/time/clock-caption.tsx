import { intervalWords, shortMomentWords } from '#lib/filter'
import type { SaidCounts } from '#lib/filter'
import type { Interval } from '#lib/model'
import type { Histogram } from '#lib/timeline'
import styles from './clock-caption.module.css'
import { useWords } from '../base/words/words-context'

type Props = {
  title: string
  range?: Interval
  onRange: (range: Interval | undefined) => void
  /** The moment of "as known at" on the report clock, and how many claims had been said by then. */
  known?: string
  counts?: SaidCounts
  onKnown: (known: string | undefined) => void
  /** Short where the axis lies within one year, which then need not be named. */
  form: 'short' | 'full'
  /** The bar that the reader points at or has the focus on, in words; it takes the place of the rest. */
  pointed?: string
  asides: Pick<Histogram, 'startBefore' | 'endAfter' | 'withoutTime'>
}

/**
 * The caption of a clock: its range, the moment it is cut at, and what its bars leave out. Each
 * choice can be undone.
 */
export function ClockCaption({
  title,
  range,
  onRange,
  known,
  counts,
  onKnown,
  form,
  pointed,
  asides: { startBefore, endAfter, withoutTime },
}: Props) {
  const words = useWords()
  const { say, join } = words
  const many = (count: number) => say('count.claim', { count })
  const asides = [
    ...(counts
      ? [
          counts.maybe > 0
            ? say('clock.maybe', { many: many(counts.said), count: counts.maybe })
            : many(counts.said),
        ]
      : []),
    ...(startBefore > 0 ? [say('clock.beganBefore', { many: many(startBefore) })] : []),
    ...(endAfter > 0 ? [say('clock.endsLater', { count: endAfter })] : []),
    ...(withoutTime > 0 ? [say('clock.withoutTime', { many: many(withoutTime) })] : []),
  ]
  return (
    <figcaption className={styles.caption} title={join(asides) || undefined}>
      <div>
        <strong>{title}</strong>
        {pointed ? (
          <span>{pointed}</span>
        ) : range ? (
          <span>{intervalWords(range, words, form)}</span>
        ) : (
          !known && asides.length === 0 && <span>{say('clock.anyTime')}</span>
        )}
        {range && (
          <button type="button" onClick={() => onRange(undefined)}>
            {say('clock.anyTime')}
          </button>
        )}
        {known && (
          <span>{say('clock.known', { moment: shortMomentWords(known, words, form) })}</span>
        )}
        {known && (
          <button type="button" title={say('clock.nowTitle')} onClick={() => onKnown(undefined)}>
            {say('clock.now')}
          </button>
        )}
      </div>
      {asides.length > 0 && <small>{join(asides)}</small>}
    </figcaption>
  )
}
