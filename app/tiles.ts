import type { Tiles } from './ui/map/map-view'

/** The raster tile service the operator has chosen with `TILE_URL`; none by default. */
export function tiles(): Tiles | undefined {
  const { TILE_URL: url, TILE_ATTRIBUTION: attribution = '' } = process.env
  return url ? { url, attribution } : undefined
}
