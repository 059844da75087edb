import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'

/** Loaded only where a parameter of the address is wrong. */
const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })))

/** The ignored parameters of the address, with the reasons; nothing where there are none. */
export function LazyNotices(props: ComponentProps<typeof Notices>) {
  return (
    props.ignored.length > 0 && (
      <LazyBoundary>
        <Notices {...props} />
      </LazyBoundary>
    )
  )
}
