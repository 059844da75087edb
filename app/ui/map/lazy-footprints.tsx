'use client'
import { lazy } from 'react'
import type { PlaceGroup } from '#lib/views'
import { LazyBoundary } from '../base/lazy-boundary'
import { usePage } from '../base/page-context'
import { useReaderThere } from '../base/use-reader-there'

const FootprintLayer = lazy(() =>
  import('./footprints').then((module) => ({ default: module.FootprintLayer })),
)

/**
 * The footprints under the marks of claims. Quiet as they are until something is pointed at, they
 * and what draws them come once a reader is there, or at once where something is opened.
 */
export function LazyFootprints({ groups }: { groups: readonly PlaceGroup[] }) {
  const { opened } = usePage()
  const isReaderThere = useReaderThere()
  return (
    (isReaderThere || opened !== undefined) && (
      <LazyBoundary quiet>
        <FootprintLayer groups={groups} />
      </LazyBoundary>
    )
  )
}
