/** The bytes before the first shape, and before the contents of each (ESRI Shapefile, July 1998). */
const [HEAD, RECORD] = [100, 8]
/** Types of shapes with parts and points, and of those with points alone, flat or with Z or M. */
const [PARTS, POINTS] = [
  [3, 5, 13, 15, 23, 25],
  [8, 18, 28],
]

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/**
 * Whether the numbers in a `.shp` that say how much follows fit into it. The reader believes them,
 * and would count to four thousand million.
 */
export function soundShapes(shp: Uint8Array): boolean {
  if (shp.length < HEAD) return false
  const view = viewOf(shp)
  for (let at = HEAD; at < shp.length;) {
    if (at + RECORD + 4 > shp.length) return false
    const size = view.getInt32(at + 4) * 2
    const start = at + RECORD
    if (size < 4 || start + size > shp.length) return false
    const type = view.getInt32(start, true)
    if (PARTS.includes(type)) {
      if (size < 44) return false
      const [parts, points] = [view.getInt32(start + 36, true), view.getInt32(start + 40, true)]
      if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > size) return false
    }
    if (POINTS.includes(type)) {
      if (size < 40) return false
      const points = view.getInt32(start + 36, true)
      if (points < 0 || 40 + points * 16 > size) return false
    }
    at = start + size
  }
  return true
}

/** Whether the rows that a `.dbf` says it has fit into it. */
export function soundTable(dbf: Uint8Array): boolean {
  if (dbf.length < 33) return false
  const view = viewOf(dbf)
  const [rows, head, size] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ]
  return head >= 33 && size > 0 && head <= dbf.length && head + rows * size <= dbf.length + 1
}
