import type { BaseId } from '#lib/filter'

/**
 * A base layer that the operator has added to the offline one: a raster tile service (`url`), or a
 * PMTiles file of rasters or vectors that the server sends by byte ranges. `problem` says in words
 * why a configured layer cannot be shown.
 */
export type BaseLayer = {
  id: BaseId
  name: string
  /** The owner of the map, always rendered as text. */
  attribution: string
  url?: string
  file?: { raster: boolean; minZoom: number; maxZoom: number; layers: readonly string[] }
  problem?: string
}

/** The layer that an address asks for, if it can be shown; `undefined` is the offline basemap. */
export function chosenBase(
  layers: readonly BaseLayer[],
  id: BaseId | undefined,
): BaseLayer | undefined {
  return layers.find((layer) => layer.id === id && layer.problem === undefined)
}

/**
 * Makes a function that says whether an address may name a layer. A layer with a problem counts
 * too, since it explains itself.
 */
export const knowsBase =
  (layers: readonly BaseLayer[]) =>
  (id: BaseId): boolean =>
    layers.some((layer) => layer.id === id)
