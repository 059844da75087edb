'use client'
import { useMemo } from 'react'
import { dayAxis, ladders } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import { TollSet } from './toll-set'
import { tollSets } from '#lib/views'
import styles from './tolls.module.css'

/**
 * Counts of the dead as ladders: a chart for each scope shows what each voice said, step by step,
 * by the time of saying.
 */
export function Tolls({ shown }: ViewProps) {
  const { data, place } = usePage()
  const { say } = useWords()
  const frames = useMemo(
    () =>
      ladders(shown, (id) => ({ kind: place(id)?.kind ?? 'site', north: place(id)?.anchor?.[1] })),
    [shown, place],
  )
  const axis = useMemo(
    () => dayAxis(data.claims.filter((claim) => claim.toll).map((claim) => claim.said)),
    [data],
  )
  if (frames.length === 0)
    return (
      <div className={styles.view} data-view="tolls">
        <p className={styles.empty}>{say('toll.none', { count: shown.length })}</p>
      </div>
    )
  const ids = new Set(shown.map((claim) => claim.id))
  return (
    <div className={styles.view} data-view="tolls">
      <p className={styles.intro}>
        <Say k="toll.intro" slots={{ clock: <strong>{say('toll.clock')}</strong> }} />
      </p>
      {tollSets(frames, (id) => place(id)?.kind).map((set) => (
        <TollSet key={set[0]!.key} frames={set} axis={axis} shown={ids} all={frames} />
      ))}
    </div>
  )
}
