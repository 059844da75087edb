import type { Interval } from '#lib/model'
import { importTold } from '#lib/words'
import { clean, names } from '../rows/clean'
import { dayInterval } from '../rows/dates'
import type { Actor, Draft } from '../rows/draft'
import { pointOfCells, zoneOf } from '../rows/places-of-row'
import { UCDP_PRECISION, codeDigit, codeUnknown } from '../rows/precision-codes'
import { UCDP_TIMES } from '../rows/time-codes'
import { readWhen } from '../rows/when/read-when'
import type { WhenContext } from '../rows/when/read-when'
import type { ClaimFormat, RowCells, RowContext, RowReader } from './claim-format'

/** Columns without which a row says nothing; the others of the 49 are used where they are there. */
const REQUIRED = [
  'id',
  'type_of_violence',
  'date_start',
  'date_end',
  'date_prec',
  'latitude',
  'longitude',
  'where_prec',
]

/**
 * `type_of_violence` in ACLED's words: 1 state-based and 2 non-state are armed clashes of two
 * sides, 3 one-sided is an attack on civilians. UCDP does not say by what means, so an air strike
 * is an armed clash too.
 */
const TYPES: Record<string, { eventType: string; subEventType: string }> = {
  '1': { eventType: 'Battles', subEventType: 'Armed clash' },
  '2': { eventType: 'Battles', subEventType: 'Armed clash' },
  '3': { eventType: 'Violence against civilians', subEventType: 'Attack' },
}
type At = RowCells['at']

function deaths(at: At): Draft['deaths'] | { reason: string } {
  const [low, best, high] = ['low', 'best', 'high'].map((column) => codeDigit(at(column)))
  const bad = [low, best, high].find((text) => !/^\d{0,7}$/.test(text!))
  if (bad !== undefined) return { reason: importTold('deaths.number', { value: bad.slice(0, 20) }) }
  const given = [low, best, high].flatMap((text) => (text ? [Number(text)] : []))
  if (given.length === 0) return undefined
  const [least, most] = [
    low ? Number(low) : Math.min(...given),
    high ? Number(high) : Math.max(...given),
  ]
  if (least > most)
    return { reason: importTold('deaths.backwards', { value: String(least), other: String(most) }) }
  return {
    low: least,
    high: most,
    words:
      least === most
        ? String(most)
        : `${best ? `best estimate ${best}` : 'no best estimate'}, ${least} to ${most}`,
  }
}

/** The dead by side, which one count cannot hold. */
function bySide(at: At): string | undefined {
  const parts = (['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const).flatMap(
    (column, i) =>
      Number(at(column)) > 0
        ? [`${[at('side_a'), at('side_b'), 'civilians', 'unknown'][i]} ${at(column)}`]
        : [],
  )
  return parts.length > 1 ? `Best estimate by side: ${clean(parts.join(', '))}.` : undefined
}

/** Days of the articles, first to last, where they are days and not before the event. */
function saidOn(text: string, first: string, dates: WhenContext): Interval {
  const days = text
    .split(/[;,]/)
    .map((part) => readWhen(part.trim(), dates, () => undefined))
    .flatMap((read) => ('reason' in read ? [] : [read.first, read.last]))
    .sort()
  return days.length > 0 && days[0]! >= first ? dayInterval(days[0]!, days.at(-1)!) : `${first}/..`
}

const actor = (name: string): Actor => ({
  name,
  ...(/^government of /i.test(name) ? { inter: 1 } : /^civilians$/i.test(name) ? { inter: 7 } : {}),
})

/** UCDP's Georeferenced Event Dataset, 49 columns, CC BY 4.0. */
export const ucdpGed: ClaimFormat = {
  id: 'ucdp-ged',
  label: 'UCDP GED',
  licence: 'UCDP Georeferenced Event Dataset, CC BY 4.0',
  outlet: { id: 'ucdp', names: ['Uppsala Conflict Data Program', 'UCDP'], kind: 'war monitor' },
  fits: ({ find }) =>
    ['type_of_violence', 'where_prec', 'date_prec', 'date_start'].every((name) => find(name)),
  idColumn: 'id',
  required: REQUIRED,
  reader,
}

function reader({ columns, when, placed, convert }: RowContext): RowReader {
  const dates = when([columns.find('date_start'), columns.find('date_end')])
  const said = when([columns.find('source_date')])
  return ({ at }) => readRow(at, { dates, said, placed, convert })
}

function readRow(
  at: At,
  {
    dates,
    said,
    placed,
    convert,
  }: Pick<RowContext, 'placed' | 'convert'> & { dates: WhenContext; said: WhenContext },
): ReturnType<RowReader> {
  const id = at('id')
  if (id === '') return { refused: importTold('id.none') }
  const violence = codeDigit(at('type_of_violence'))
  const type = TYPES[violence]
  if (!type) return { refused: codeUnknown('type_of_violence', violence, '1, 2, 3') }
  const point = pointOfCells(at('latitude'), at('longitude'), convert)
  const zone = zoneOf(point)
  const [start, end] = [
    readWhen(at('date_start'), dates, zone),
    readWhen(at('date_end'), dates, zone),
  ]
  if ('reason' in start) return { refused: start.reason }
  if ('reason' in end) return { refused: end.reason }
  if (start.converted) convert(start.converted)
  if (end.last < start.first)
    return { refused: importTold('date.ucdpEnd', { value: end.last, other: start.first }) }
  const timeCode = codeDigit(at('date_prec'))
  const time = UCDP_TIMES[timeCode]
  if (!time) return { refused: codeUnknown('date_prec', timeCode, '1, 2, 3, 4, 5') }
  const geoCode = codeDigit(at('where_prec'))
  const precision = UCDP_PRECISION[geoCode]
  if (!precision) return { refused: codeUnknown('where_prec', geoCode, '1, 2, 3, 4, 5, 6, 7') }
  const place = placed(
    {
      name: at('where_coordinates'),
      country: at('country').replace(/ \(.*\)$/, ''),
      admin: [at('adm_1'), at('adm_2')],
      ...point,
      phrase: at('where_description'),
    },
    precision,
  )
  if ('reason' in place) return { refused: place.reason }
  const killed = deaths(at)
  if (killed && 'reason' in killed) return { refused: killed.reason }
  const [sideA, sideB] = [
    names(at('side_a'), '\u0000').map(actor),
    names(at('side_b'), '\u0000').map(actor),
  ]
  const oneSided = violence === '3'
  const offices = names(at('source_office'))
  const headline = at('source_headline')
  const happened = start.first === end.last ? time(start) : { first: start.first, last: end.last }
  const note = [offices.length > 1 ? `Carried by ${offices.join('; ')}.` : undefined, bySide(at)]
    .filter((text) => text !== undefined)
    .join(' ')
  return {
    id,
    ...type,
    happened: dayInterval(happened.first, happened.last),
    said: saidOn(at('source_date'), start.first, said),
    speakers: names(at('source_original')),
    ...(offices.length === 1 && { via: offices[0]! }),
    standing: 'reported',
    ...place,
    perpetrator: oneSided ? sideA : [],
    target: oneSided ? sideB : [],
    participants: oneSided ? [] : [...sideA, ...sideB],
    ...(killed && { deaths: killed }),
    ...(note && { note }),
    summary:
      clean(headline) ||
      `${type.subEventType}: ${clean(at('dyad_name') || `${at('side_a')} - ${at('side_b')}`)}`,
    evidence: headline.trim()
      ? { field: 'source_headline', text: headline }
      : { field: 'dyad_name', text: at('dyad_name') || type.subEventType },
  }
}
