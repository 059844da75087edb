import type { BaseId } from '#lib/filter'

/**
 * A base layer that the operator has added beside the offline one: a raster tile service (`url`), or a PMTiles file of pictures or
 * vectors that the server answers for by ranges; `problem` in words where it is named and cannot be shown.
 */
export type BaseLayer = {
  id: BaseId
  name: string
  /** Whose map it is; shown as text, whatever it holds. */
  attribution: string
  url?: string
  file?: { raster: boolean; minZoom: number; maxZoom: number; layers: readonly string[] }
  problem?: string
}

/** The layer that an address asks for, where it can be shown; the offline basemap otherwise. */
export function chosenBase(
  layers: readonly BaseLayer[],
  id: BaseId | undefined,
): BaseLayer | undefined {
  return layers.find((layer) => layer.id === id && layer.problem === undefined)
}

/** Whether an address may name a layer: whether it is there, even where it cannot be shown, which the layer says itself. */
export const knowsBase =
  (layers: readonly BaseLayer[]) =>
  (id: BaseId): boolean =>
    layers.some((layer) => layer.id === id)
