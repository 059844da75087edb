import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../base/lazy-boundary'

/** Loaded only where a reader has laid a dataset under the claims. */
const DatasetLayers = lazy(() =>
  import('../dense/beside/dataset-layers').then((module) => ({ default: module.DatasetLayers })),
)

/** The datasets under the claims of the documents. */
export function LazyDatasetLayers(props: ComponentProps<typeof DatasetLayers>) {
  return (
    <LazyBoundary quiet>
      <DatasetLayers {...props} />
    </LazyBoundary>
  )
}
