'use client'
import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'
import styles from './lazy-boundary.module.css'
import { useWords } from './words/words-context'

type Props = { children: ReactNode }

/** Holds a part that is fetched when it is wanted: nothing until it has come. Where it cannot be had, that is said in its place, and the rest of the page stays. */
export class LazyBoundary extends Component<Props> {
  state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  render() {
    return this.state.failed ? <Missing /> : <Suspense>{this.props.children}</Suspense>
  }
}

/** A browser keeps what failed for as long as the page is open: to try again is to open it again, and the address holds what was chosen. */
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
