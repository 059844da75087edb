'use client'
import type { Filter, View } from '#lib/filter'
import type { Stack } from '#lib/views'
import type { Clock, ClockBars } from './clock-bars'
import styles from './timeline.module.css'
import { TwoClocks } from './two-clocks'
import { useWords } from '../base/words/words-context'

type Props = {
  bars: Readonly<Record<Clock, ClockBars>>
  /** The possible stacks of the bars. Without `speaker` there is no choice. */
  stacks: { kind: readonly Stack[]; speaker?: readonly Stack[] }
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}

/** The two clocks, with a switch between bars stacked by kind and by speaker. */
export function Timeline({ bars, stacks, filter, setFilter, view, setView }: Props) {
  const { say } = useWords()
  const bySpeaker = view.stack === 'speaker' ? stacks.speaker : undefined
  return (
    <TwoClocks
      bars={bars}
      stacks={bySpeaker ?? stacks.kind}
      brief={!bySpeaker}
      filter={filter}
      setFilter={setFilter}
    >
      {stacks.speaker && (
        <button
          type="button"
          className={styles.stack}
          aria-pressed={bySpeaker !== undefined}
          title={say('clock.bySpeakerTitle')}
          onClick={() => setView({ stack: bySpeaker ? undefined : 'speaker' })}
        >
          {say('clock.bySpeaker')}
        </button>
      )}
    </TwoClocks>
  )
}
