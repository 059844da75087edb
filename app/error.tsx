'use client'
import { useWords } from './ui/base/words/words-context'
import { mapPath } from './ui/base/paths'
import styles from './ui/pages/frame/page-frame.module.css'

/**
 * Shown where a page could not be made: says that nothing is lost, and offers to try again or go
 * back. It does without the frame of other pages, because every page loads the scripts of this one.
 */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const { say, link } = useWords()
  return (
    <main className={styles.main}>
      <p className={styles.kind}>{say('error.kind')}</p>
      <h1>{say('error.title')}</h1>
      <p>{say('error.address')}</p>
      <p>
        <button type="button" onClick={reset}>
          {say('error.again')}
        </button>
      </p>
      <p>
        <a href={link(mapPath())}>{say('error.map')}</a>
      </p>
    </main>
  )
}
