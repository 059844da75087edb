'use client'
import { useState } from 'react'
import { intervalWords, knownMoment, knownWords } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { binRange, edgeMoment, momentAt, momentBars, rangeBins, windowAt } from '#lib/timeline'
import { LazyBeside } from '../base/lazy-beside'
import { ClockCaption } from './clock-caption'
import { ClockDays } from './clock-days'
import styles from './clock-histogram.module.css'
import { HistogramBars, barWords } from './histogram-bars'
import { KnownSlider } from './known-slider'
import { Player } from './player'
import type { PlayerControls } from './player'
import type { Stack } from '#lib/views'
import type { Clock, ClockBars } from './clock-bars'
import { useWords } from '../base/words/words-context'

type Props = {
  clock: Clock
  title: string
  bars: ClockBars
  /** The height of the plots of both clocks, in claims. */
  most: number
  stacks: readonly Stack[]
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  playing: PlayerControls
}

/**
 * The histogram of a clock: bars with two handles for a range, buttons for days, and a player. The
 * player moves a range of one bar on the event clock, and the moment of "as known at" on the report
 * clock, which has a slider for it too.
 */
export function ClockHistogram({
  clock,
  title,
  bars,
  most,
  stacks,
  filter,
  setFilter,
  playing,
}: Props) {
  const words = useWords()
  const { say, number } = words
  const cuts = clock === 'said'
  const moment = filter.known && knownMoment(filter.known)
  const { bins, ...asides } = bars
  const [pointed, point] = useState<number>()
  const onBlur = () => point(undefined)
  const range = filter[clock]
  const [first, last] = rangeBins(bins, range)
  const onRange = (to: Filter['said']) => setFilter({ [clock]: to })
  const onKnown = (known: string | undefined) => setFilter({ known })
  const set = (from: number, to: number) => onRange(binRange(bins, from, to))
  const known = cuts ? filter.known : undefined
  // within one year the year need not be named
  const form = bins[0]?.start.slice(0, 4) === bins.at(-1)?.start.slice(0, 4) ? 'short' : 'full'
  const counts = known ? bars.counts : undefined
  const played = cuts
    ? {
        at: momentAt(bins, moment),
        count: bins.length,
        go: (stop: number) => onKnown(edgeMoment(bins, stop + 1)),
      }
    : {
        at: windowAt(bins, range),
        count: bins.length > 1 ? bins.length : 0,
        go: (stop: number) =>
          setFilter({ happened: binRange(bins, stop, stop), rule: filter.rule ?? 'surely' }),
      }
  const inWords = (bin: number) =>
    bins[bin] && intervalWords(`${bins[bin].start}/${bins[bin].end}`, words)
  return (
    <figure className={styles.figure} data-clock={clock}>
      <ClockCaption
        title={title}
        range={range}
        onRange={onRange}
        known={known}
        counts={counts}
        onKnown={onKnown}
        asides={asides}
        pointed={
          pointed === undefined ? undefined : bins[pointed] && barWords(bins[pointed], words)
        }
        form={form}
      />
      <Player
        played={played}
        playing={playing}
        label={say(cuts ? 'play.known' : 'play.happened')}
      />
      <div className={styles.plot} data-cuts={cuts || undefined}>
        <HistogramBars
          bins={bins}
          stacks={stacks}
          most={most}
          marker={known && bins.length > 0 ? momentBars(bins, moment) : undefined}
          strong={(bin, i) =>
            i >= first && i <= last && (!cuts || moment === undefined || bin.start < moment)
          }
          label={say('clock.over', { title })}
          onPoint={point}
        />
        {cuts && (
          <KnownSlider
            bins={bins}
            moment={moment}
            words={known && counts && knownWords(known, counts, words)}
            onKnown={onKnown}
          />
        )}
        {bins.length > 0 && (
          <>
            <small className={styles.most}>{number(most)}</small>
            <input
              type="range"
              aria-label={say('clock.rangeFrom', { title })}
              aria-valuetext={inWords(first)}
              data-bar={bins[first]?.start}
              min={0}
              max={bins.length}
              value={first}
              onFocus={() => point(first)}
              onBlur={onBlur}
              onChange={(event) => set(Math.min(Number(event.target.value), last), last)}
            />
            <input
              type="range"
              aria-label={say('clock.rangeUntil', { title })}
              aria-valuetext={inWords(last)}
              data-bar={bins[last]?.start}
              min={0}
              max={bins.length}
              value={last + 1}
              onFocus={() => point(last)}
              onBlur={onBlur}
              onChange={(event) => set(first, Math.max(Number(event.target.value) - 1, first))}
            />
          </>
        )}
      </div>
      <LazyBeside part="clock" clock={clock} />
      <ClockDays bins={bins} range={range} onRange={onRange} />
    </figure>
  )
}
