import { wkbToGeojson } from 'hyparquet/src/wkb.js'
import type { Geometry } from 'geojson'
import { importTold } from '#lib/words'

/** A shape in WKB, from a byte on: `null` where it is an empty point; a reason where it is none. */
export function shapeOfWkb(bytes: Uint8Array, from = 0): Geometry | null | { reason: string } {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from)
    const shape = wkbToGeojson({ view, offset: 0 }) as Geometry
    // WKB has no empty point, and writes one of NaN.
    return shape.type === 'Point' && shape.coordinates.every(Number.isNaN) ? null : shape
  } catch {
    return { reason: importTold('shape.damaged') }
  }
}
