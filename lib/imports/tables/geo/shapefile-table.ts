import { parseDbf, parseShp } from 'shpjs'
import { importTold } from '#lib/words'
import { byteLetters } from '../../files/bytes'
import { surveyText } from '../../files/encodings'
import type { BinaryFile } from '../../files/binary-file'
import type { PackedFile } from '../../files/open-file'
import type { ByteSource, Encodings } from '../../files/source'
import { DAMAGED_ZIP } from '../../files/zip'
import { recordsOfItems } from '../json-table'
import type { Table } from '../table'
import { soundShapes, soundTable } from './sound-shapefile'

/** A shapefile is read as a whole, so it may not be larger, in bytes. */
const LIMIT = 400_000_000

/** The files that a shapefile consists of: shapes, their table, its encoding, the projection. */
type Parts = { shp: Uint8Array; dbf?: Uint8Array; cpg?: Uint8Array; prj?: Uint8Array }
const ENDINGS = ['shp', 'dbf', 'cpg', 'prj'] as const

/**
 * A shapefile as a table with shapes, packed in one archive or with its files beside one another.
 * Its encoding is what its `.cpg` says, or else what its letters show.
 */
export async function shapefileTable(
  file: PackedFile | BinaryFile,
  { encoding, remark }: { encoding?: string; remark: (what: string) => void },
): Promise<Table | { reason: string }> {
  const parts = file.kind === 'archive' ? packed(file) : await besideIt(file.source)
  if ('reason' in parts) return parts
  const { shp, dbf, cpg, prj } = parts
  if (shp.length + (dbf?.length ?? 0) > LIMIT)
    return { reason: importTold('shp.large', { most: LIMIT / 1e6 }) }
  if (!dbf) return { reason: importTold('shp.noTable') }
  if (!soundShapes(shp) || !soundTable(dbf)) return { reason: importTold('shp.damaged') }
  if (!prj) remark(importTold('shp.noProjection'))
  const said = encoding ?? (cpg && byteLetters(cpg).trim())
  const letters = said || encodingOf(dbf, file.source.encodings)
  if (!said && letters !== 'utf-8') remark(importTold('took.encodingSeen', { format: letters }))
  try {
    const [shapes, rows] = [parseShp(shp, prj), parseDbf(dbf, letters)]
    const items = Array.from({ length: Math.max(shapes.length, rows.length) }, (_, i) => ({
      line: i + 1,
      record: { type: 'Feature', geometry: shapes[i] ?? null, properties: cells(rows[i] ?? {}) },
    }))
    if (shapes.length !== rows.length) remark(importTold('shp.uneven'))
    return await recordsOfItems(
      (async function* () {
        yield* items
      })(),
    )
  } catch (error) {
    return { reason: importTold('shp.unread', { why: (error as Error).message }) }
  }
}

function packed({ archive }: PackedFile): Parts | { reason: string } {
  const shapes = archive.names.filter((name) => /\.shp$/i.test(name))
  if (shapes.length === 0) return { reason: importTold('shp.none') }
  if (shapes.length > 1)
    return {
      reason: importTold('shp.several', {
        tables: shapes.length,
        names: shapes.slice(0, 5).join(', '),
      }),
    }
  const base = shapes[0]!.replace(/\.shp$/i, '').toLowerCase()
  const names = Object.fromEntries(
    ENDINGS.flatMap((ending) => {
      const name = archive.names.find((item) => item.toLowerCase() === `${base}.${ending}`)
      return name === undefined ? [] : [[ending, name]]
    }),
  )
  const files = archive.unpack(Object.values(names))
  if (!files) return { reason: DAMAGED_ZIP }
  return Object.fromEntries(
    Object.entries(names).map(([ending, name]) => [ending, files[name]]),
  ) as Parts
}

async function besideIt({ beside }: ByteSource): Promise<Parts> {
  const found = await Promise.all(
    ENDINGS.map(async (ending) => [ending, await beside(ending)] as const),
  )
  return Object.fromEntries(found.filter(([, bytes]) => bytes !== undefined)) as unknown as Parts
}

function encodingOf(dbf: Uint8Array, encodings: Encodings): string {
  const survey = surveyText(encodings)
  // Its head is of numbers, and no text.
  survey.take(dbf.subarray(new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true)))
  return survey.end().encoding
}

/** Cells of a row; a day is one of the calendar, as it stands in the table. */
function cells(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? calendarDay(value) : value,
    ]),
  )
}

const calendarDay = (date: Date) =>
  Number.isNaN(date.getTime())
    ? ''
    : [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
