'use client'
import { useMemo, useState } from 'react'
import type { Filter, Selection, View } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import { ClockHistogram } from './clock-histogram'
import { usePage } from './page-context'
import { StackLegend } from './stack-legend'
import { stacksByKind, stacksBySpeaker } from './stacks'
import styles from './timeline.module.css'
import type { Clock } from './use-clock'
import type { FilterableClaim } from './use-selection'

type Props = {
  /** All claims, whatever was known: they lay the axes, which therefore stand still. */
  frame: readonly ClaimView[]
  selection: Selection<FilterableClaim>
  /** The claims said later than "as known at", on each clock. */
  later: Selection<FilterableClaim>['onClock']
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}

const CLOCKS: { id: Clock; title: string; short: string }[] = [
  { id: 'happened', title: 'Said to have happened', short: 'Happened' },
  { id: 'said', title: 'Said', short: 'Said' },
]

/** The two clocks, each a histogram with a range and a player, one playing at a time. Narrow screens show one clock at a time. */
export function Timeline({ frame, selection, later, filter, setFilter, view, setView }: Props) {
  const { data, source } = usePage()
  const [front, setFront] = useState<Clock>(filter.known ? 'said' : 'happened')
  const [played, setPlayed] = useState<Clock>()
  const [speed, setSpeed] = useState(1)
  const bySpeaker = view.stack === 'speaker'
  const stacks = useMemo(() => (bySpeaker ? stacksBySpeaker(frame, source) : stacksByKind(data.layers)), [bySpeaker, frame, source, data.layers])
  const show = (clock: Clock) => {
    setFront(clock)
    setPlayed(undefined) // a clock out of sight does not play on
  }
  return (
    <div className={styles.timeline}>
      <div className={styles.head}>
        <div className={styles.switch} role="group" aria-label="Clock">
          {CLOCKS.map(({ id, short }) => (
            <button key={id} type="button" aria-pressed={front === id} onClick={() => show(id)}>{short}{filter[id] || (id === 'said' && filter.known) ? ' •' : ''}</button>
          ))}
        </div>
        <button type="button" className={styles.stack} aria-pressed={bySpeaker} title="Stack the bars by who speaks instead of by kind" onClick={() => setView({ stack: bySpeaker ? undefined : 'speaker' })}>by speaker</button>
        <StackLegend stacks={stacks.stacks} brief={!bySpeaker} />
      </div>
      {CLOCKS.map(({ id, title }) => (
        <div key={id} className={styles.clock} data-front={front === id}>
          <ClockHistogram
            clock={id} title={title} claims={{ now: selection.onClock[id], later: later[id], frame }} stacks={stacks} filter={filter} setFilter={setFilter}
            playing={{ on: played === id, setOn: (on) => setPlayed(on ? id : undefined), speed, setSpeed }}
          />
        </div>
      ))}
    </div>
  )
}
