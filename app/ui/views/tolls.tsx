'use client'
import { useMemo } from 'react'
import { dayAxis, ladders } from '#lib/timeline'
import { usePage } from '../page-context'
import type { ViewProps } from './panel-view'
import { TollSet } from './toll-set'
import { tollSets } from './toll-sets'
import styles from './tolls.module.css'

/** Counts of dead as ladders: a chart for each scope, in it what each voice said, step by step, on the clock of when it was said. */
export function Tolls({ shown }: ViewProps) {
  const { data, place } = usePage()
  const frames = useMemo(() => ladders(shown, (id) => ({ kind: place(id)?.kind ?? 'site', north: place(id)?.anchor?.[1] })), [shown, place])
  const axis = useMemo(() => dayAxis(data.claims.filter((claim) => claim.toll).map((claim) => claim.said)), [data])
  if (frames.length === 0) return <div className={styles.view} data-view="tolls"><p className={styles.empty}>No count of dead is left among the {shown.length} claims that the filter shows.</p></div>
  const ids = new Set(shown.map((claim) => claim.id))
  return (
    <div className={styles.view} data-view="tolls">
      <p className={styles.intro}>What each voice counted, by <strong>when it was said</strong>: a bar is as wide as that is known. An arrow up: “or more”. Counts of different scopes are never joined.</p>
      {tollSets(frames, (id) => place(id)?.kind).map((set) => <TollSet key={set[0]!.key} frames={set} axis={axis} shown={ids} all={frames} />)}
    </div>
  )
}
