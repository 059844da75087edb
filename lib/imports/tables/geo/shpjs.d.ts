/** The two readers of `shpjs` that are used; the package has no types of its own. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson'
  /** The shapes of a `.shp` in degrees, by the projection of its `.prj`; `null` for no shape. */
  export function parseShp(shp: Uint8Array, prj?: Uint8Array): (Geometry | null)[]
  /** The rows of a `.dbf`; `cpg` names its encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[]
}
