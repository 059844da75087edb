import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'
// A step that the address names stands in the server's HTML, which is drawn before its script is there.
import './story.module.css'

/** Loaded only where the address names a step of the story. */
const Story = lazy(() => import('./story').then((module) => ({ default: module.Story })))

/** The story beside the map; nothing where the address names no step of it. */
export function LazyStory(props: ComponentProps<typeof Story>) {
  return (
    props.view.story && (
      <LazyBoundary>
        <Story {...props} />
      </LazyBoundary>
    )
  )
}
