import type { MultiPolygon } from 'geojson'

/** The bytes of a header of GeoPackage with a box, and where in it the box begins. */
const [HEADER, BOX_AT] = [40, 8]
/** Types of geometry of WKB. */
const [POLYGON, MULTIPOLYGON] = [3, 6]
/** A geometry of WKB begins with its byte order and its type. */
const PREFIX = 5

/**
 * A geometry as GeoPackage keeps it (OGC 12-128r19, 2.1.3): a header with the box of all corners,
 * then WKB, little-endian throughout.
 */
export function geometryBlob({ coordinates }: MultiPolygon, srs: number): Uint8Array {
  const size =
    HEADER +
    PREFIX +
    4 +
    coordinates.reduce(
      (sum, rings) => sum + PREFIX + 4 + rings.reduce((own, ring) => own + 4 + ring.length * 16, 0),
      0,
    )
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = HEADER
  const int = (value: number) => {
    view.setUint32(at, value, true)
    at += 4
  }
  const begin = (type: number) => {
    view.setUint8(at++, 1)
    int(type)
  }
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  begin(MULTIPOLYGON)
  int(coordinates.length)
  for (const rings of coordinates) {
    begin(POLYGON)
    int(rings.length)
    for (const ring of rings) {
      int(ring.length)
      for (const [x, y] of ring as [number, number][]) {
        view.setFloat64(at, x, true)
        view.setFloat64(at + 8, y, true)
        at += 16
        ;[west, east] = [Math.min(west, x), Math.max(east, x)]
        ;[south, north] = [Math.min(south, y), Math.max(north, y)]
      }
    }
  }
  bytes.set([0x47, 0x50, 0, 0b0000_0011])
  view.setInt32(4, srs, true)
  ;[west, east, south, north].forEach((value, i) => view.setFloat64(BOX_AT + i * 8, value, true))
  return bytes
}
