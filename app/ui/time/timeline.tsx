'use client'
import { useMemo } from 'react'
import { knownMoment, saidCounts } from '#lib/filter'
import type { Filter, Selection, View } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import { usePage } from '../base/page-context'
import { stacksByKind, stacksBySpeaker } from '#lib/views'
import styles from './timeline.module.css'
import { TwoClocks } from './two-clocks'
import { useClock } from './use-clock'
import type { FilterableClaim } from '../base/use-selection'
import { useWords } from '../base/words/words-context'

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

/** The two clocks of claims that the page holds, stacked by kind or by who speaks. */
export function Timeline({
  frame,
  selection: { onClock },
  later,
  filter,
  setFilter,
  view,
  setView,
}: Props) {
  const { data, source } = usePage()
  const words = useWords()
  const { say } = words
  const bySpeaker = view.stack === 'speaker'
  const { stacks, keyOf } = useMemo(
    () => (bySpeaker ? stacksBySpeaker(frame, source, words) : stacksByKind(data.layers)),
    [bySpeaker, frame, source, words, data.layers],
  )
  const moment = filter.known && knownMoment(filter.known)
  const happened = useClock(
    'happened',
    { now: onClock.happened, later: later.happened, frame },
    keyOf,
    moment,
  )
  const said = useClock('said', { now: onClock.said, later: later.said, frame }, keyOf, moment)
  const counts = filter.known ? saidCounts(onClock.said, filter.known) : undefined
  return (
    <TwoClocks
      bars={{ happened, said: { ...said, ...(counts && { counts }) } }}
      stacks={stacks}
      brief={!bySpeaker}
      filter={filter}
      setFilter={setFilter}
    >
      <button
        type="button"
        className={styles.stack}
        aria-pressed={bySpeaker}
        title={say('clock.bySpeakerTitle')}
        onClick={() => setView({ stack: bySpeaker ? undefined : 'speaker' })}
      >
        {say('clock.bySpeaker')}
      </button>
    </TwoClocks>
  )
}
