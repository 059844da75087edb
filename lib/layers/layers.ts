import { kinds } from '#lib/claims'
import type { KindShape } from '#lib/claims'

/** A layer of the map, as the legend shows it. `colour` is a CSS colour that follows the theme. `kind` is the claim kind it draws; the layer of place names has none. */
export type Layer = { id: string; label: string; singular: string; colour: string; shape: KindShape | 'dot'; kind?: string }

/** The colour of what belongs to no kind, or to several. */
export const NEUTRAL = 'light-dark(#55606a, #a9b3bb)'

/** Every layer, in drawing and legend order: one a claim kind, and the gazetteer's places. */
export const layers: readonly Layer[] = [
  ...kinds.map(({ id, label, singular, colour, shape }): Layer => ({ id, label, singular, colour: `light-dark(${colour.light}, ${colour.dark})`, shape, kind: id })),
  { id: 'places', label: 'Place names', singular: 'Place', colour: NEUTRAL, shape: 'dot' },
]
