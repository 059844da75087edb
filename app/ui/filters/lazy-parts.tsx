import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'
import { asksForTime } from '#lib/filter'
import { useInBrowser } from '../base/use-in-browser'
import type { DatasetLinks } from '../screen/header'
// Notices stand in the server's HTML, which is drawn before their script is there.
import '../base/notice.module.css'

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

/** Loaded only where an operator has added a base layer. */
const BaseSwitch = lazy(() =>
  import('./base-switch').then((module) => ({ default: module.BaseSwitch })),
)

/**
 * The choice of the base layer; nothing where there is no choice. It is left out of the server's
 * HTML, where a choice made before hydration would be lost.
 */
export function LazyBaseSwitch(props: ComponentProps<typeof BaseSwitch>) {
  const inBrowser = useInBrowser()
  return (
    inBrowser &&
    props.layers.length > 0 && (
      <LazyBoundary>
        <BaseSwitch {...props} />
      </LazyBoundary>
    )
  )
}

/** Loaded only where there are datasets. */
const DatasetSwitches = lazy(() =>
  import('../dense/beside/dataset-switches').then((module) => ({
    default: module.DatasetSwitches,
  })),
)

/** The datasets that can be laid under the claims; nothing where there are none. */
export function LazyDatasetSwitches({
  datasets,
  ...props
}: Omit<ComponentProps<typeof DatasetSwitches>, 'datasets'> & { datasets?: DatasetLinks }) {
  const inBrowser = useInBrowser()
  return (
    inBrowser &&
    datasets !== 'unanswered' &&
    !!datasets?.length && (
      <LazyBoundary>
        <DatasetSwitches datasets={datasets} {...props} />
      </LazyBoundary>
    )
  )
}

/** Loaded only where a filter asks for a time. */
const RuleSwitch = lazy(() =>
  import('./rule-switch').then((module) => ({ default: module.RuleSwitch })),
)

/** The choice between what surely is meant and all that may be. */
export function LazyRuleSwitch(props: ComponentProps<typeof RuleSwitch>) {
  return (
    asksForTime(props.filter) && (
      <LazyBoundary>
        <RuleSwitch {...props} />
      </LazyBoundary>
    )
  )
}
