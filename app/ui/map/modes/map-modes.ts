import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Panel } from '#lib/filter'
import { ClaimsMode } from './claims-mode'
import type { ModeProps } from './map-mode'

/**
 * The mode of the map for each view beside it. Views without a mode of their own show the claims.
 */
export const MAP_MODES: Record<Panel | 'claims', ComponentType<ModeProps>> = {
  claims: ClaimsMode,
  table: ClaimsMode,
  tolls: lazy(() => import('./tolls-mode').then((module) => ({ default: module.TollsMode }))),
  control: lazy(() => import('./control-mode').then((module) => ({ default: module.ControlMode }))),
  contradictions: lazy(() =>
    import('./contradictions-mode').then((module) => ({ default: module.ContradictionsMode })),
  ),
  compare: lazy(() => import('./compare-mode').then((module) => ({ default: module.CompareMode }))),
}
