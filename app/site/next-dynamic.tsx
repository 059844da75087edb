import { Suspense, lazy, useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'

const never = () => () => undefined

/** Stands in for `next/dynamic` in the bundle of the site, which holds everything: nothing in the HTML, the component once the browser has taken over. */
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
