import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'

/** Fetched where something is wrong in the address. */
const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })))

/** Which parameters of the address were not taken, and why; nothing where all were. */
export function LazyNotices(props: ComponentProps<typeof Notices>) {
  return (
    props.ignored.length > 0 && (
      <LazyBoundary>
        <Notices {...props} />
      </LazyBoundary>
    )
  )
}
