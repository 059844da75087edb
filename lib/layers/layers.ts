import { kinds } from '#lib/claims'
import type { KindShape } from '#lib/claims'

/** A layer of the map, as the legend shows it. `kind` is the claim kind it draws; the layer of place names has none. */
export type Layer = { id: string; label: string; singular: string; colour: string; shape: KindShape | 'dot'; kind?: string }

/** Every layer, in drawing and legend order: one a claim kind, and the gazetteer's places. */
export const layers: readonly Layer[] = [
  ...kinds.map(({ id, label, singular, colour, shape }): Layer => ({ id, label, singular, colour, shape, kind: id })),
  { id: 'places', label: 'Place names', singular: 'Place', colour: '#55606a', shape: 'dot' },
]
