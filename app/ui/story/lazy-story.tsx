import { lazy, useRef } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'
import { useWords } from '../base/words/words-context'
// A step that the address names stands in the server's HTML, which is drawn before its script is there.
import styles from './story.module.css'

/** Loaded only where the address names a step of the story. */
const Story = lazy(() => import('./story').then((module) => ({ default: module.Story })))

/**
 * The story beside the map; nothing where the address names no step of it. Its room stands before
 * its steps come, so that nothing below them moves.
 */
export function LazyStory(props: Omit<ComponentProps<typeof Story>, 'box'>) {
  const { say } = useWords()
  const box = useRef<HTMLElement>(null)
  const { story } = props.view
  return (
    story && (
      <section ref={box} className={styles.story} aria-label={say('story.label')} data-told={story}>
        <LazyBoundary>
          <Story {...props} box={box} />
        </LazyBoundary>
      </section>
    )
  )
}
