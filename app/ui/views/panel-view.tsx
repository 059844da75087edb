'use client'
import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Panel } from '#lib/filter'
// A view that the address names stands in the server's HTML, which is read before scripts are there.
import './view-styles'
import type { ViewProps } from './view-props'

const load = {
  contradictions: () =>
    import('./contradictions/contradictions').then((module) => ({
      default: module.Contradictions,
    })),
  tolls: () => import('./tolls/tolls').then((module) => ({ default: module.Tolls })),
  control: () => import('./control/control').then((module) => ({ default: module.ControlView })),
  table: () => import('./table/claim-table').then((module) => ({ default: module.ClaimTable })),
  compare: () => import('./compare/compare').then((module) => ({ default: module.Compare })),
}

// The view that the address names is fetched before the page wakes: it takes clicks as soon as the
// rest of the page does.
const named =
  typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('view')
if (named !== null && named in load) load[named as Panel]().catch(() => undefined)

/** Each view is loaded when it is first opened. */
const VIEWS: Record<Panel, ComponentType<ViewProps>> = {
  contradictions: lazy(load.contradictions),
  tolls: lazy(load.tolls),
  control: lazy(load.control),
  table: lazy(load.table),
  compare: lazy(load.compare),
}

/** The chosen view beside the map. */
export function PanelView({ panel, ...props }: ViewProps & { panel: Panel }) {
  const Chosen = VIEWS[panel]
  return <Chosen {...props} />
}
