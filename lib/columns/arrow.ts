import {
  columnFromArray,
  float64,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint16,
  uint32,
  uint8,
  utf8,
} from '@uwdata/flechette'
import type { Column, Table } from '@uwdata/flechette'
import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { Part, PrecisionLevel } from '#lib/model'
import { lowerBound } from '#lib/util'
import { areAscending, isBounded } from './arrow-bounds'
import type { ColumnPlace, Columns, FacetColumn } from './columns'

/** The tables that columns are stored and sent as, each an Arrow IPC file. */
export const COLUMN_TABLES = ['rows', 'places', 'profiles', 'values'] as const
export type ColumnTable = (typeof COLUMN_TABLES)[number]

/** Columns as Arrow files. */
export type EncodedColumns = Record<ColumnTable, Uint8Array>

type Typed = Uint8Array | Uint16Array | Uint32Array | Float64Array

/**
 * Writes columns as four Arrow tables. `rows` holds differences, which compress to about three
 * bytes a claim: of the day and the place from the row before, of the last day from the first, of
 * the day it was said from the day it happened; all modulo the width of their column. `profiles` is
 * long: one line a profile, facet (its position in the filter's list) and value (its position in
 * `values` of that facet).
 */
export function encodeColumns(columns: Columns): EncodedColumns {
  return Object.fromEntries(
    COLUMN_TABLES.map((name) => [name, encodeTable(columns, name)]),
  ) as EncodedColumns
}

/** Writes one of the tables, for a store that does not want to hold them all at once. */
export function encodeTable(columns: Columns, name: ColumnTable): Uint8Array {
  return TABLES[name](columns)
}

const texts = (values: readonly (string | null)[]) => columnFromArray([...values], utf8())
const facetsOf = ({ profiles }: Columns) => FACETS.map((facet) => profiles.facets[facet])

const TABLES: Record<ColumnTable, (columns: Columns) => Uint8Array> = {
  rows({ length, from, until, saidFrom, saidUntil, place, profile }) {
    const each = <T extends Typed>(out: T, value: (row: number) => number): T => {
      for (let row = 0; row < length; row++) out[row] = value(row)
      return out
    }
    const days = (value: (row: number) => number) => narrow(each(new Uint16Array(length), value))
    return table({
      day: days((row) => from[row]! - (row > 0 ? from[row - 1]! : 0)),
      span: days((row) => until[row]! - from[row]!),
      lag: days((row) => saidFrom[row]! - from[row]!),
      saidSpan: days((row) => saidUntil[row]! - saidFrom[row]!),
      place: each(
        place instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length),
        (row) => place[row]! - (row > 0 ? place[row - 1]! : 0),
      ),
      profile,
    })
  },
  places: ({ places }) =>
    table({
      key: texts(places.map(({ key }) => key)),
      place: texts(places.map(({ place }) => place)),
      part: texts(places.map(({ part }) => part)),
      name: texts(places.map(({ name }) => name)),
      arabic: texts(places.map(({ arabic }) => arabic ?? null)),
      lon: Float64Array.from(places, ({ lon }) => lon),
      lat: Float64Array.from(places, ({ lat }) => lat),
      level: texts(places.map(({ level }) => level)),
      metres: Uint32Array.from(places, ({ metres }) => metres),
    }),
  profiles(columns) {
    const facets = facetsOf(columns)
    const lines = facets.reduce((sum, { codes }) => sum + codes.length, 0)
    const [facet, profile, value] = [
      new Uint8Array(lines),
      new Uint32Array(lines),
      new Uint16Array(lines),
    ]
    let line = 0
    facets.forEach(({ starts, codes }, i) => {
      facet.fill(i, line, line + codes.length)
      value.set(codes, line)
      for (let one = 0; one < columns.profiles.length; one++)
        profile.fill(one, line + starts[one]!, line + starts[one + 1]!)
      line += codes.length
    })
    return table({ facet, profile, value })
  },
  values: (columns) =>
    table({
      facet: Uint8Array.from(facetsOf(columns).flatMap(({ values }, i) => values.map(() => i))),
      value: texts(facetsOf(columns).flatMap(({ values }) => values)),
    }),
}

/**
 * Reads what `encodeColumns` wrote. Throws on bytes that are no Arrow file, where a column is
 * missing or longer than its file, and where rows name a place or a profile that is not there; the
 * message names the table. No more memory is taken than the files could fill.
 */
export function decodeColumns({ rows, places, ...said }: EncodedColumns): Columns {
  const { number, text } = reader({ rows, places })
  const place = number('rows', 'place')
  const profile = number('rows', 'profile')
  const [dayStep, span, lag, saidSpan] = [
    number('rows', 'day'),
    number('rows', 'span'),
    number('rows', 'lag'),
    number('rows', 'saidSpan'),
  ]
  const length = place.length
  const [from, until, saidFrom, saidUntil] = [
    new Uint16Array(length),
    new Uint16Array(length),
    new Uint16Array(length),
    new Uint16Array(length),
  ]
  const at = place instanceof Uint32Array ? new Uint32Array(length) : new Uint16Array(length)
  for (let row = 0, day = 0, here = 0; row < length; row++) {
    day += dayStep[row]!
    here = (here + place[row]!) >>> 0
    from[row] = day
    until[row] = day + span[row]!
    saidFrom[row] = day + lag[row]!
    saidUntil[row] = saidFrom[row]! + saidSpan[row]!
    at[row] = here
  }
  const [known, profiles] = [placesOf(number, text), decodeProfiles(said)]
  // A place of as many as there are is none: the row is not on the map.
  for (let row = 0; row < length; row++)
    if (at[row]! > known.length || profile[row]! >= profiles.length)
      throw new Error(
        `rows.arrow: row ${row} names a place or a profile that no table has. ${IMPORT_AGAIN}`,
      )
  return {
    length,
    from,
    until,
    saidFrom,
    saidUntil,
    place: at,
    profile: profile instanceof Uint32Array ? profile : Uint16Array.from(profile),
    places: known,
    profiles,
  }
}

const IMPORT_AGAIN = 'Import the dataset again.'

/** Reads the profiles alone, from the two tables that hold them. Throws as `decodeColumns` does. */
export function decodeProfiles(
  encoded: Pick<EncodedColumns, 'profiles' | 'values'>,
): Columns['profiles'] {
  const { number, text } = reader(encoded)
  const facetOf = number('values', 'facet')
  const values = text('values', 'value')
  const said = {
    facet: number('profiles', 'facet'),
    profile: number('profiles', 'profile'),
    value: number('profiles', 'value'),
  }
  let profiles = 0
  for (let line = 0; line < said.profile.length; line++)
    profiles = Math.max(profiles, said.profile[line]! + 1)
  // Every profile says something, so that there are no more of them than lines.
  if (profiles > said.profile.length)
    throw new Error(
      `profiles.arrow names ${profiles} profiles in ${said.profile.length} lines. ${IMPORT_AGAIN}`,
    )
  // Every facet's lines stand together, its profiles in order.
  const facet = (index: number): FacetColumn => {
    const [begin, end] = [lowerBound(said.facet, index), lowerBound(said.facet, index + 1)]
    const starts = new Uint32Array(profiles + 1)
    for (let line = begin; line < end; line++) starts[said.profile[line]! + 1]!++
    for (let i = 0; i < profiles; i++) starts[i + 1]! += starts[i]!
    return {
      values: values.filter((_, i) => facetOf[i] === index) as string[],
      starts,
      codes: Uint16Array.from(said.value.subarray(begin, end)),
    }
  }
  return {
    length: profiles,
    facets: Object.fromEntries(FACETS.map((name, i) => [name, facet(i)])) as Record<
      Facet,
      FacetColumn
    >,
  }
}

/** What a batch of texts is made of. */
type TextBatch = { length: number; offsets?: ArrayLike<number>; values?: Uint8Array }
type Numbers = Uint8Array | Uint16Array | Uint32Array
type Reader = {
  number: (table: ColumnTable, name: string) => Numbers
  text: (table: ColumnTable, name: string) => (string | null)[]
}

function placesOf(number: Reader['number'], text: Reader['text']): ColumnPlace[] {
  const [key, place, part, name, arabic, level] = [
    'key',
    'place',
    'part',
    'name',
    'arabic',
    'level',
  ].map((column) => text('places', column)) as [
    string[],
    string[],
    Part[],
    string[],
    (string | null)[],
    PrecisionLevel[],
  ]
  const [lon, lat, metres] = [
    number('places', 'lon'),
    number('places', 'lat'),
    number('places', 'metres'),
  ]
  return key.map((id, i) => ({
    key: id,
    place: place[i]!,
    part: part[i]!,
    name: name[i]!,
    ...(arabic[i] !== null && { arabic: arabic[i]! }),
    lon: lon[i]!,
    lat: lat[i]!,
    level: level[i]!,
    metres: metres[i]!,
  }))
}

/** Reads columns of the tables as typed arrays or texts. Throws where one is missing. */
function reader(encoded: Partial<EncodedColumns>): Reader {
  const tables = Object.fromEntries(
    Object.entries(encoded).map(([name, bytes]) => {
      if (!isBounded(bytes)) throw new Error(`${name}.arrow is no table of ours. ${IMPORT_AGAIN}`)
      return [name, tableFromIPC(bytes)]
    }),
  ) as Record<ColumnTable, Table>
  const column = (table: ColumnTable, name: string): Column<unknown> => {
    const found = tables[table].getChild(name) as Column<unknown> | null
    if (!found) throw new Error(`${table}.arrow has no column '${name}'. ${IMPORT_AGAIN}`)
    // A value takes a byte at least, and all columns of a table are of one length.
    if (found.length > encoded[table]!.length || found.length !== tables[table].numRows)
      throw new Error(
        `${table}.arrow: column '${name}' says it has ${found.length} values. ${IMPORT_AGAIN}`,
      )
    return found
  }
  return {
    number: (table, name) => {
      const found = column(table, name)
      if (found.length === 0) return new Uint8Array(0)
      const values: unknown = found.toArray()
      if (!ArrayBuffer.isView(values) || values instanceof BigInt64Array)
        throw new Error(`${table}.arrow: column '${name}' holds no numbers. ${IMPORT_AGAIN}`)
      return values as Numbers
    },
    text: (table, name) => {
      const found = column(table, name)
      for (const { length, offsets, values } of found.data as readonly TextBatch[])
        if (offsets && !areAscending(offsets, length + 1, values?.length ?? 0))
          throw new Error(
            `${table}.arrow: column '${name}' has texts that overlap. ${IMPORT_AGAIN}`,
          )
      return [...(found.toArray() as (string | null)[])]
    },
  }
}

function table(columns: Record<string, Typed | Column<unknown>>): Uint8Array {
  const made = Object.entries(columns).map(
    ([name, values]) =>
      [name, ArrayBuffer.isView(values) ? numbers(values) : values] as [string, Column<unknown>],
  )
  return tableToIPC(tableFromColumns(Object.fromEntries(made)), { format: 'file' })!
}

/**
 * A column of numbers. An empty one needs its type stated, since it has no values to tell it from.
 */
function numbers(values: Typed): Column<unknown> {
  if (values.length > 0) return columnFromArray(values)
  const type =
    values instanceof Float64Array
      ? float64()
      : values instanceof Uint32Array
        ? uint32()
        : values instanceof Uint16Array
          ? uint16()
          : uint8()
  return columnFromArray([], type)
}

/** The same numbers in one byte each, where they fit. */
function narrow(values: Uint16Array): Uint8Array | Uint16Array {
  return values.every((value) => value < 0x100) ? Uint8Array.from(values) : values
}
