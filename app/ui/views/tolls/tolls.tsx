'use client'
import { useMemo, useRef } from 'react'
import { select } from '#lib/filter'
import { dayAxis, ladders } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { useOpenedInView } from '../../base/use-opened'
import { ofPlace } from '../opened-place'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import { TollAreas } from './toll-areas'
import { TollSet } from './toll-set'
import { placesAsked, tollSets } from '#lib/views'
import type { Count } from '#lib/views'
import styles from './tolls.module.css'

/**
 * Counts of the dead as ladders: a chart for each scope shows what each voice said, step by step,
 * by the time of saying.
 */
export function Tolls({ shown, all, filter, view }: ViewProps) {
  const { data, place } = usePage()
  const { say } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useOpenedInView(box, ofPlace)
  const frames = useMemo(
    () =>
      ladders(shown, (id) => ({ kind: place(id)?.kind ?? 'site', north: place(id)?.anchor?.[1] })),
    [shown, place],
  )
  const axis = useMemo(
    () => dayAxis(data.claims.filter((claim) => claim.toll).map((claim) => claim.said)),
    [data],
  )
  // What contains a place is not found by the place's name, so the words are left aside here.
  const areas = useMemo(() => {
    const asked = placesAsked(data.places, { words: filter.words, open: view.open })
    const counts = asked.length > 0 ? select(all, { ...filter, words: undefined }).shown : []
    return asked.map((one) => (
      <TollAreas
        key={one.id}
        place={one}
        counts={counts.filter((claim): claim is typeof claim & Count => claim.toll !== undefined)}
      />
    ))
  }, [data, all, filter, view.open])
  if (frames.length === 0)
    return (
      <div className={styles.view} data-view="tolls">
        {areas}
        <p className={styles.empty}>{say('toll.none', { count: shown.length })}</p>
      </div>
    )
  const ids = new Set(shown.map((claim) => claim.id))
  return (
    <div className={styles.view} data-view="tolls" ref={box}>
      <p className={styles.intro}>
        <Say k="toll.intro" slots={{ clock: <strong>{say('toll.clock')}</strong> }} />
      </p>
      {areas}
      {tollSets(frames, (id) => place(id)?.kind).map((set) => (
        <TollSet key={set[0]!.key} frames={set} axis={axis} shown={ids} all={frames} />
      ))}
    </div>
  )
}
