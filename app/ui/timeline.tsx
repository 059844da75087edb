'use client'
import { useState } from 'react'
import type { Filter, Selection, View } from '#lib/filter'
import type { ClaimView } from '#lib/layers'
import { ClockHistogram } from './clock-histogram'
import styles from './timeline.module.css'
import type { FilterableClaim } from './use-selection'

type Clock = 'happened' | 'said'
type Props = {
  /** All claims, whatever was known: they lay the axes, which therefore stand still. */
  frame: readonly ClaimView[]
  selection: Selection<FilterableClaim>
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}

const CLOCKS: { id: Clock; title: string }[] = [
  { id: 'happened', title: 'Said to have happened' },
  { id: 'said', title: 'Said' },
]

/** The two clocks, each a histogram with a range. Narrow screens show one at a time. */
export function Timeline({ frame, selection, filter, setFilter }: Props) {
  const [front, setFront] = useState<Clock>('happened')
  return (
    <div className={styles.timeline}>
      <div className={styles.switch} role="group" aria-label="Clock">
        {CLOCKS.map(({ id, title }) => (
          <button key={id} type="button" aria-pressed={front === id} onClick={() => setFront(id)}>{title}{filter[id] ? ' •' : ''}</button>
        ))}
      </div>
      {CLOCKS.map(({ id, title }) => (
        <div key={id} className={styles.clock} data-front={front === id}>
          <ClockHistogram clock={id} title={title} claims={selection.onClock[id]} all={frame} range={filter[id]} onRange={(range) => setFilter({ [id]: range })} />
        </div>
      ))}
    </div>
  )
}
