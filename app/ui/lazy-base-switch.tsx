import { Suspense, lazy } from 'react'
import type { ComponentProps } from 'react'

/** Fetched where an operator has added something to choose. */
const BaseSwitch = lazy(() => import('./base-switch').then((module) => ({ default: module.BaseSwitch })))

/** What the marks stand on; nothing where there is no choice. */
export function LazyBaseSwitch(props: ComponentProps<typeof BaseSwitch>) {
  return props.layers.length > 0 && <Suspense><BaseSwitch {...props} /></Suspense>
}
