import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { Panel } from '#lib/filter'
import { ClaimsMode } from './claims-mode'
import type { ModeProps } from './map-mode'

/** The modes of the map, one file each: what stands beside the map decides what its marks say. Views without a mode of their own show the claims. */
export const MAP_MODES: Record<Panel | 'claims', ComponentType<ModeProps>> = {
  claims: ClaimsMode,
  tolls: ClaimsMode,
  control: ClaimsMode,
  table: ClaimsMode,
  contradictions: dynamic(() =>
    import('./contradictions-mode').then((module) => module.ContradictionsMode),
  ),
  compare: dynamic(() => import('./compare-mode').then((module) => module.CompareMode)),
}
