'use client'
import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'
import styles from './lazy-boundary.module.css'
import { useWords } from './words/words-context'

type Props = {
  children: ReactNode
  /** Set for a part that nobody misses on the screen: nothing stands in its place. */
  quiet?: true
}

/**
 * Renders a lazily loaded part of the page: nothing while it loads, and a message in its place
 * where loading fails, so that the rest of the page keeps working.
 */
export class LazyBoundary extends Component<Props> {
  state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  render() {
    if (this.state.failed) return this.props.quiet ? null : <Missing />
    return <Suspense>{this.props.children}</Suspense>
  }
}

/**
 * Offers to reload the page, because a browser keeps a failed module for as long as the page is
 * open. The address holds the reader's choices.
 */
function Missing() {
  const { say } = useWords()
  return (
    <p className={styles.missing} role="alert">
      {say('error.part')}{' '}
      <button type="button" onClick={() => location.reload()}>
        {say('error.again')}
      </button>
    </p>
  )
}
