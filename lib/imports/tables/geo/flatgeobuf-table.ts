import { ByteBuffer } from 'flatbuffers'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js'
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js'
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js'
import type { Geometry } from 'geojson'
import { importTold } from '#lib/words'
import type { BinaryFile } from '../../files/binary-file'
import type { JsonItem } from '../json-records'
import { recordsOfItems } from '../json-table'
import type { Table } from '../table'
import { degreesFrom } from './in-degrees'
import type { ToDegrees } from './in-degrees'

/** It is read as a whole, so it may not be larger, in bytes. */
const LIMIT = 1_000_000_000
/** The bytes that it begins with, and those of a length. */
const [MAGIC, LENGTH] = [8, 4]

/** The features of FlatGeobuf (flatgeobuf.org, version 3) as a table with shapes. */
export async function flatgeobufTable(
  file: BinaryFile,
  { remark }: { remark: (what: string) => void },
): Promise<Table | { reason: string }> {
  if (file.size > LIMIT)
    return {
      reason: importTold('fgb.large', { most: LIMIT / 1e9 }),
    }
  const bytes = await file.whole()
  const opened = headerOf(bytes)
  if (!opened) return { reason: importTold('fgb.header') }
  const { header, start } = opened
  const { crs } = header
  const code = crs?.code ? `${crs.org ?? 'EPSG'}:${crs.code}` : (crs?.code_string ?? '')
  const named = crs?.name ?? code
  if (!crs?.wkt && code === '') remark(importTold('projection.none'))
  const degrees = degreesFrom(
    { definition: crs?.wkt ?? (code || 'EPSG:4326'), name: named },
    remark,
  )
  if ('reason' in degrees) return degrees
  return recordsOfItems(features(bytes, start, header, degrees, remark))
}

function headerOf(bytes: Uint8Array): { header: HeaderMeta; start: number } | undefined {
  try {
    const buffer = new ByteBuffer(bytes)
    const length = buffer.readUint32(MAGIC)
    buffer.setPosition(MAGIC)
    const header = fromByteBuffer(buffer)
    const { featuresCount, indexNodeSize } = header
    const tree =
      indexNodeSize > 0 && featuresCount > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0
    const start = MAGIC + LENGTH + length + tree
    return start <= bytes.length ? { header, start } : undefined
  } catch {
    return undefined
  }
}

async function* features(
  bytes: Uint8Array,
  start: number,
  header: HeaderMeta,
  degrees: ToDegrees,
  remark: (what: string) => void,
): AsyncGenerator<JsonItem> {
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let line = 0
  for (let at = start; at < bytes.length;) {
    line++
    const size = at + LENGTH <= bytes.length ? whole.getUint32(at, true) : Infinity
    if (at + LENGTH + size > bytes.length) {
      yield { line, refused: importTold('fgb.cut', { line }) }
      return
    }
    // A copy begins where numbers of eight bytes may stand.
    yield featureOf(
      line,
      new Uint8Array(bytes.subarray(at, at + LENGTH + size)),
      header,
      degrees,
      remark,
    )
    at += LENGTH + size
  }
  if (header.featuresCount > 0 && line !== header.featuresCount)
    yield {
      line: line + 1,
      refused: importTold('fgb.fewer', { found: line, all: header.featuresCount }),
    }
}

function featureOf(
  line: number,
  bytes: Uint8Array,
  header: HeaderMeta,
  degrees: ToDegrees,
  remark: (what: string) => void,
): JsonItem {
  try {
    const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes))
    const shape = feature.geometry()
    if (shape && shape.partsLength() * LENGTH > bytes.length)
      return { line, refused: importTold('shape.damaged') }
    const geometry = shape && degrees(fromGeometry(shape, header.geometryType) as Geometry)
    if (geometry && 'reason' in geometry) return { line, refused: geometry.reason }
    const properties = parseProperties(feature, header.columns)
    const values = Object.values(properties)
    if (values.some((value) => Number.isInteger(value) && !Number.isSafeInteger(value)))
      remark(importTold('fgb.digits'))
    return { line, record: { type: 'Feature', geometry, properties } }
  } catch {
    return { line, refused: importTold('fgb.feature') }
  }
}
