'use client'
import { useMemo } from 'react'
import { intervalWords } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import type { Interval } from '#lib/model'
import { binRange, histogram, rangeBins } from '#lib/timeline'
import styles from './clock-histogram.module.css'
import { HistogramBars } from './histogram-bars'
import { usePage } from './page-context'
import type { FilterableClaim } from './use-selection'
import { plural } from './words'

type Props = {
  clock: 'happened' | 'said'
  title: string
  /** Claims under all filters but this clock's own range. */
  claims: readonly FilterableClaim[]
  all: readonly ClaimView[]
  range?: Interval
  onRange: (range: Interval | undefined) => void
}

/** Bars of claims on one clock with two handles, which stand on the edges of bars, and a button a day. */
export function ClockHistogram({ clock, title, claims, all, range, onRange }: Props) {
  const { data } = usePage()
  const timed = (items: readonly ClaimView[]) => items.map((claim) => ({ key: claim.kind, time: claim[clock] }))
  const { bins, withoutTime, startBefore } = useMemo(() => histogram(timed(claims), timed(all)), [claims, all]) // eslint-disable-line react-hooks/exhaustive-deps -- `timed` only reads `clock`, which never changes
  const [first, last] = rangeBins(bins, range)
  const days = [...new Set(bins.map((bin) => bin.start.slice(0, 10)))]
  const set = (from: number, to: number) => onRange(binRange(bins, from, to))
  const asides = [startBefore > 0 && `${plural(startBefore, 'claim')} began before`, withoutTime > 0 && `${plural(withoutTime, 'claim')} without a time`].filter(Boolean)
  return (
    <figure className={styles.figure} data-clock={clock}>
      <figcaption>
        <strong>{title}</strong> <span>{range ? intervalWords(range) : 'any time'}</span>
        {range && <button type="button" onClick={() => onRange(undefined)}>any time</button>}
        {asides.length > 0 && <small>{asides.join(', ')}</small>}
      </figcaption>
      <div className={styles.plot}>
        <HistogramBars bins={bins} layers={data.layers} first={first} last={last} label={`${title}: claims over time`} />
        <input type="range" aria-label={`${title}, from`} aria-valuetext={bins[first] && intervalWords(`${bins[first].start}/${bins[first].end}`)} min={0} max={bins.length} value={first} onChange={(event) => set(Math.min(Number(event.target.value), last), last)} />
        <input type="range" aria-label={`${title}, until`} aria-valuetext={bins[last] && intervalWords(`${bins[last].start}/${bins[last].end}`)} min={0} max={bins.length} value={last + 1} onChange={(event) => set(first, Math.max(Number(event.target.value) - 1, first))} />
      </div>
      <div className={styles.days}>
        {days.length <= 12 && days.map((day) => (
          <button key={day} type="button" aria-pressed={range === day} onClick={() => onRange(range === day ? undefined : day)}>{intervalWords(day).replace(/ \d{4}$/, '')}</button>
        ))}
      </div>
    </figure>
  )
}
