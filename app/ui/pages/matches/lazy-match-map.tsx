'use client'
import dynamic from 'next/dynamic'
import { LazyBoundary } from '../../base/lazy-boundary'
import type { MatchMapProps } from './match-map'
import styles from './matches.module.css'

const MatchMap = dynamic(() => import('./match-map').then((module) => module.MatchMap), {
  ssr: false,
})

/** The map of a page of matches, which joins the page in the browser. */
export function LazyMatchMap(props: MatchMapProps) {
  return (
    <div className={styles.map}>
      <LazyBoundary>
        <MatchMap {...props} />
      </LazyBoundary>
    </div>
  )
}
