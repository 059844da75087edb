'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { Panel } from '#lib/filter'
import type { ViewProps } from './view-props'

/**
 * Each view is loaded when it is first opened. `next/dynamic` sends the styles of a view with the
 * server's HTML, which is read without scripts too.
 */
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
  return <Chosen {...props} />
}
