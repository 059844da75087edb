import { importTold } from '#lib/words'
import type { RowCells, RowContext, RowReader } from '../formats/claim-format'
import type { GivenPoint } from '../../tables/geometry'
import { clean, names } from './clean'
import { pointOfCell } from './coordinates'
import { dayInterval } from './dates'
import type { Draft } from './draft'
import { typeOfWords } from './event-types'
import { controlOf, isOfControl } from './mapped-control'
import { figuresOf } from './mapped-figures'
import type { FieldCell, Mapping } from './mapping'
import { pointOfCells, zoneOf } from './places-of-row'
import { mappedPrecision, mappedTime } from './mapped-precision'
import { levelWithin } from './precision-codes'
import { daysOfParts } from './when/read-days'
import { readWhen } from './when/read-when'
import type { When, WhenContext } from './when/read-when'

/** Reads the rows of any table by a mapping. */
export function mappedReader(context: RowContext, mapping: Mapping): RowReader {
  const columns = mapping.columns ?? {}
  const dates = context.when([columns.date, columns.dateEnd].map(oneColumn))
  const said = context.when([oneColumn(columns.said)])
  const constants: Partial<Record<string, string>> = mapping.constants ?? {}
  return (row) => {
    const cell: FieldCell = (field) => {
      const column = columns[field]
      const text = column === undefined ? '' : row.at([column].flat()[0]!)
      return text === '' ? (constants[field] ?? '') : text
    }
    return mappedRow(row, cell, { ...context, mapping, dates, saidDates: said })
  }
}

const oneColumn = (column: string | string[] | undefined) =>
  typeof column === 'string' ? column : column?.length === 2 ? column[0] : undefined

type MappedContext = RowContext & { dates: WhenContext; saidDates: WhenContext }

function mappedRow(row: RowCells, cell: FieldCell, context: MappedContext): ReturnType<RowReader> {
  const { mapping, placed, convert, remark } = context
  const { columns = {}, separator = ';', types } = mapping
  const point = pointOf(row, cell, context)
  if ('reason' in point) return { refused: point.reason }
  const time = timesOf(row, context, zoneOf(point))
  if ('reason' in time) return { refused: time.reason }
  const held = isOfControl(mapping) ? controlOf(cell, mapping) : undefined
  if (held && 'reason' in held) return { refused: held.reason }
  if (held && !time.happened) return { refused: importTold('holder.noDay') }
  const precision = mappedPrecision(mapping.precision, row.at, remark)
  if ('reason' in precision) return { refused: precision.reason }
  const wide =
    point.metres !== undefined && point.metres > precision.metres
      ? { ...precision, metres: point.metres, level: levelWithin(point.metres), area: undefined }
      : precision
  const list = (field: 'admin' | 'participants') => [columns[field] ?? []].flat().map(row.at)
  const place = placed(
    {
      name: cell('place'),
      country: cell('country'),
      admin: list('admin'),
      latitude: point.latitude,
      longitude: point.longitude,
    },
    wide,
  )
  if ('reason' in place) return { refused: place.reason }
  const figures = figuresOf(row.at, cell, mapping, remark)
  const type = held ? {} : typeOfWords(cell('type'), cell('subType'), types)
  if (held) remark(importTold('took.control'))
  else if (Object.keys(type).length === 0) remark(importTold('took.noType'))
  else if (type.ownType !== undefined && type.eventType === undefined)
    remark(importTold('took.ownType'))
  const said = names(cell('speaker'), separator)
  // A list of sources may be one of addresses: an address says nothing, and leads to who does.
  const addresses = said.filter(isAddress)
  const [summary, url] = [cell('summary'), cell('url').trim() || (addresses[0] ?? '')]
  const people = (texts: readonly string[]) =>
    texts.flatMap((text) => names(text, separator)).map((name) => ({ name }))
  const web = isAddress(url)
  const kept = (mapping.show ?? []).flatMap((column) =>
    row.at(column) === '' ? [] : [`${clean(column)}: ${clean(row.at(column))}.`],
  )
  const further = addresses.filter((address) => address !== url)
  const note = [
    url && !web ? `Link: ${clean(url)}` : '',
    further.length > 0 ? `Further addresses: ${further.join(' ')}` : '',
    ...figures.notes,
    ...kept,
  ]
    .filter(Boolean)
    .join(' ')
  const word = held
    ? [held.control.holder.name, held.control.words].filter(Boolean).join(': ')
    : (type.ownType ?? type.subEventType ?? type.eventType)
  const written = cell('id') || row.id
  // Excel writes long numbers so, and many ids as one.
  const cut = written !== undefined && /^\d(?:[.,]\d+)?E\+\d+$/i.test(written)
  if (cut) remark(importTold('id.digits'))
  const id = cut ? undefined : written
  const shownColumn = [
    (held && (columns.status ?? columns.holder)) ?? columns.date ?? columns.said ?? 'date',
  ].flat()[0]!
  return {
    ...(id && { id }),
    ...type,
    ...held,
    ...(held && row.drawn && { drawn: row.drawn }),
    ...time,
    speakers: said.filter((name) => !isAddress(name)),
    ...(cell('outlet') && { outlet: clean(cell('outlet')) }),
    standing: 'reported',
    ...place,
    perpetrator: people([cell('perpetrator')]),
    target: people([cell('target')]),
    participants: people(list('participants')),
    ...(figures.deaths && { deaths: figures.deaths }),
    summary:
      clean(summary) || [word, clean(cell('place'))].filter(Boolean).join(' at ') || 'Incident',
    evidence: {
      ...(summary.trim() && columns.summary
        ? { field: columns.summary, text: summary }
        : { field: shownColumn, text: row.at(shownColumn) }),
      ...(web && { url }),
    },
    ...(note && { note }),
  }

  function pointOf(
    { at, point: shape }: RowCells,
    field: FieldCell,
    { mapping: { coordinateOrder } }: MappedContext,
  ): GivenPoint | { reason: string } {
    if (columns.coordinates !== undefined) {
      const text = at(columns.coordinates)
      const found = pointOfCell(text, coordinateOrder)
      if (!found) return { reason: importTold('point.unread', { value: text.slice(0, 30) }) }
      return found.latitude === '' && shape ? shape : found
    }
    if (shape && (shape.latitude !== '' || columns.lat === undefined)) return shape
    return pointOfCells(field('lat'), field('lon'), convert)
  }
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text)

/** The day of a field, whether one column holds it or several do. */
function whenOf(
  at: RowCells['at'],
  columns: string | string[] | undefined,
  constant: string | undefined,
  dates: WhenContext,
  zone: () => string | undefined,
): When | { reason: string } | undefined {
  const cells = [columns ?? []].flat().map(at)
  if (cells.every((cell) => cell === ''))
    return constant === undefined ? undefined : readWhen(constant, dates, zone)
  if (cells.length === 2) {
    const [lone, next] = cells.map((cell) => cell.replace(/\.0+$/, '')) as [string, string]
    // A month of 0 is not known.
    const whole = /^\d{0,2}$/.test(next) ? daysOfParts(lone, next || '0', '0') : undefined
    if (whole) return whole
  }
  if (cells.length < 3) return readWhen(cells.filter(Boolean).join(' '), dates, zone)
  const [year, month, day] = cells.map((cell) => cell.replace(/\.0+$/, ''))
  const read = daysOfParts(year!, month || '0', day || '0')
  if (read) return read
  // Where a month is in words, the three read as one date.
  return readWhen([day, month, year].filter(Boolean).join(' '), dates, zone)
}

function timesOf(
  { at }: RowCells,
  {
    mapping: { columns = {}, constants = {}, timePrecision },
    dates,
    saidDates,
    convert,
    remark,
  }: MappedContext,
  zone: () => string | undefined,
): Pick<Draft, 'happened' | 'said'> | { reason: string } {
  const reported = whenOf(at, columns.said, constants.said, saidDates, zone)
  if (reported && 'reason' in reported)
    return { reason: importTold('date.reported', { why: reported.reason }) }
  const start = whenOf(at, columns.date, constants.date, dates, zone)
  if (start && 'reason' in start) return start
  const end = whenOf(at, columns.dateEnd, undefined, dates, zone)
  if (end && 'reason' in end) return end
  for (const when of [reported, start, end]) if (when?.converted) convert(when.converted)
  if (!start)
    return end || !reported
      ? { reason: importTold(end ? 'date.endOnly' : 'date.none') }
      : { said: dayInterval(reported.first, reported.last) }
  const happened = { first: start.first, last: end ? end.last : start.last }
  if (happened.last < happened.first)
    return { reason: importTold('date.endFirst', { value: happened.last, other: happened.first }) }
  const wide = mappedTime(timePrecision, at, remark)
  if ('reason' in wide) return wide
  const { first, last } = happened.first === happened.last ? wide.code(happened) : happened
  if (reported && reported.last < first)
    return { reason: importTold('date.saidFirst', { value: reported.last, other: first }) }
  return {
    happened: dayInterval(first, last),
    said: reported ? dayInterval(reported.first, reported.last) : `${first}/..`,
  }
}
