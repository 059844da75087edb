import { Suspense, lazy, useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'

const never = () => () => undefined

/**
 * Replaces `next/dynamic` in the bundle of a site, which holds all scripts: renders nothing in the
 * HTML, and the component once the browser has hydrated the page.
 */
export default function dynamic<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const Loaded = lazy(() => load().then((component) => ({ default: component })))
  return function Dynamic(props: P) {
    const inBrowser = useSyncExternalStore(
      never,
      () => true,
      () => false,
    )
    return inBrowser ? (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    ) : null
  }
}
