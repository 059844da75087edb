import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { Panel, View } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import { ClaimsMode } from './claims-mode'

/** What a mode of the map is given: the claims to draw, whether places are named, which sources are compared, and whether the map is too small for cards. */
export type ModeProps = {
  shown: readonly ClaimView[]
  names: boolean
  compare: View['compare']
  withoutCards?: boolean
}

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
