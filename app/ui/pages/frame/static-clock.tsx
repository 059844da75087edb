'use client'
import { dayWords, intervalWords } from '#lib/filter'
import { lastDayOf } from '#lib/util'
import type { Stack } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import type { Clock, ClockBars } from '../../time/clock-bars'
import { HistogramBars } from '../../time/histogram-bars'
import styles from './where-and-when.module.css'

type Props = { clock: Clock; bars: ClockBars; stacks: readonly Stack[] }

/**
 * The bars of a clock as the map's, over the same days, for the claims of a page: nothing in it can
 * be chosen.
 */
export function StaticClock({ clock, bars, stacks }: Props) {
  const words = useWords()
  const { say, join } = words
  const [first, last] = [bars.bins[0], bars.bins.at(-1)]
  if (!first || !last) return null
  const held = bars.bins.filter(({ total }) => total > 0)
  const when =
    held.length > 0
      ? intervalWords(`${held[0]!.start}/${held.at(-1)!.end}`, words)
      : say('locator.noTime')
  const many = (count: number) => say('count.claim', { count })
  const asides = [
    ...(bars.startBefore > 0 ? [say('clock.beganBefore', { many: many(bars.startBefore) })] : []),
    ...(bars.endAfter > 0 ? [say('clock.endsLater', { count: bars.endAfter })] : []),
    ...(bars.withoutTime > 0 ? [say('clock.withoutTime', { many: many(bars.withoutTime) })] : []),
  ]
  const title = say(`clock.${clock}`)
  return (
    <figure className={styles.clock} data-clock={clock}>
      <figcaption>
        <strong>{title}</strong> {join([when, ...asides])}
      </figcaption>
      <HistogramBars
        bins={bars.bins}
        stacks={stacks}
        most={bars.most}
        strong={() => true}
        label={join([title, when])}
      />
      <p>
        <span>{dayWords(first.start.slice(0, 10), words)}</span>
        <span>{dayWords(lastDayOf(last.end), words)}</span>
      </p>
    </figure>
  )
}
