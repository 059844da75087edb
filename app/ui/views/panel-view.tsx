'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { Filter, Panel, View } from '#lib/filter'
import { LazyBoundary } from '../base/lazy-boundary'
import type { FilterableClaim } from '../screen/engine/documents-engine'

/** What every view beside the map is given: the claims the filter leaves, all that were known, and filter and view to change. */
export type ViewProps = {
  shown: readonly FilterableClaim[]
  all: readonly FilterableClaim[]
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}

/** Each view is fetched when it is first opened: the first look does not pay for it. */
const VIEWS: Record<Panel, ComponentType<ViewProps>> = {
  contradictions: dynamic(() =>
    import('./contradictions/contradictions').then((module) => module.Contradictions),
  ),
  tolls: dynamic(() => import('./tolls/tolls').then((module) => module.Tolls)),
  control: dynamic(() => import('./control/control').then((module) => module.ControlView)),
  table: dynamic(() => import('./table/claim-table').then((module) => module.ClaimTable)),
  compare: dynamic(() => import('./compare/compare').then((module) => module.Compare)),
}

/** The chosen view beside the map. */
export function PanelView({ panel, ...props }: ViewProps & { panel: Panel }) {
  const Chosen = VIEWS[panel]
  return (
    <LazyBoundary key={panel}>
      <Chosen {...props} />
    </LazyBoundary>
  )
}
