'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Filter } from '#lib/filter'
import { ClockHistogram } from './clock-histogram'
import { StackLegend } from './stack-legend'
import type { Stack } from '#lib/views'
import styles from './timeline.module.css'
import type { Clock, ClockBars } from './clock-bars'
import { useWords } from '../base/words/words-context'

type Props = {
  bars: Readonly<Record<Clock, ClockBars>>
  stacks: readonly Stack[]
  /** Whether the legend may be shortened where space is scarce. */
  brief: boolean
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  /** The switch between stacks. */
  children?: ReactNode
}

const CLOCKS: readonly Clock[] = ['happened', 'said']

/**
 * The two clocks, each a histogram with a range and a player, of which one plays at a time. Narrow
 * screens show one clock at a time.
 */
export function TwoClocks({ bars, stacks, brief, filter, setFilter, children }: Props) {
  const { say } = useWords()
  const [front, setFront] = useState<Clock>(filter.known ? 'said' : 'happened')
  const [played, setPlayed] = useState<Clock>()
  const [speed, setSpeed] = useState(1)
  const show = (clock: Clock) => {
    setFront(clock)
    setPlayed(undefined) // a hidden clock must not play on
  }
  return (
    <div className={styles.timeline}>
      <div className={styles.head}>
        <div className={styles.switch} role="group" aria-label={say('clock.label')}>
          {CLOCKS.map((id) => (
            <button key={id} type="button" aria-pressed={front === id} onClick={() => show(id)}>
              {say(`clock.${id}Short`)}
              {filter[id] || (id === 'said' && filter.known) ? ' •' : ''}
            </button>
          ))}
        </div>
        {children}
        <StackLegend stacks={stacks} brief={brief} />
      </div>
      {CLOCKS.map((id) => (
        <div key={id} className={styles.clock} data-front={front === id}>
          <ClockHistogram
            clock={id}
            title={say(`clock.${id}`)}
            bars={bars[id]}
            most={Math.max(bars.happened.most, bars.said.most)}
            stacks={stacks}
            filter={filter}
            setFilter={setFilter}
            playing={{
              on: played === id,
              setOn: (on) => setPlayed(on ? id : undefined),
              speed,
              setSpeed,
            }}
          />
        </div>
      ))}
    </div>
  )
}
