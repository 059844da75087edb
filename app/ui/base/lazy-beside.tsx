import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from './lazy-boundary'
import { useBesidePage } from './page-context'
import { useInBrowser } from './use-in-browser'

/** Loaded only where datasets lie under the claims. */
const BesidePart = lazy(() =>
  import('../dense/beside/beside-part').then((module) => ({ default: module.BesidePart })),
)

/** What is said of the datasets under the claims at one place of the page; nothing without any. */
export function LazyBeside(props: ComponentProps<typeof BesidePart>) {
  const beside = useBesidePage()
  const inBrowser = useInBrowser()
  return (
    inBrowser &&
    beside && (
      <LazyBoundary quiet>
        <BesidePart {...props} />
      </LazyBoundary>
    )
  )
}
