import { acledType } from '#lib/claims'
import { clean, names } from './clean'
import type { codedPlaces } from './coded-place'
import { readDay, dayInterval } from './dates'
import type { DateFormat } from './dates'
import type { Draft } from './draft'
import type { Mapping } from './mapping'
import { ACLED_PRECISION, UCDP_PRECISION, UNSAID_PRECISION, levelWithin } from './precision-codes'
import type { CodedPrecision } from './precision-codes'
import { slugOf } from '../records/slugs'

/** What the rows of a mapped file are read with; the same for CSV and GeoJSON. */
export type MappedContext = {
  mapping: Mapping
  formats: readonly DateFormat[]
  placed: ReturnType<typeof codedPlaces>
  remark: (what: string) => void
}

type At = (column: string) => string
/** A point that a geometry gives, as the file writes its numbers, and how far its shape reaches. */
export type GivenPoint = { latitude: string; longitude: string; metres?: number }

/** Reads one row by a mapping. A point given by a geometry replaces the columns of coordinates. */
export function mappedRow(
  at: At,
  { mapping, formats, placed, remark }: MappedContext,
  given?: GivenPoint,
): Omit<Draft, 'line'> | { refused: string } {
  const { columns, separator = ';' } = mapping
  const cell = (field: Exclude<keyof Mapping['columns'], 'admin' | 'participants'>) => {
    const column = columns[field]
    return column === undefined ? '' : at(column)
  }
  const cells = (field: 'admin' | 'participants') => [columns[field] ?? []].flat().map(at)
  const time = times(cell('date'), cell('dateEnd'), cell('said'), formats)
  if ('reason' in time) return { refused: time.reason }
  const precision = precisionOf(mapping.precision, at, remark)
  if ('reason' in precision) return { refused: precision.reason }
  const wide =
    given?.metres !== undefined && given.metres > precision.metres
      ? { ...precision, metres: given.metres, level: levelWithin(given.metres) }
      : precision
  const point = given ?? { latitude: cell('lat'), longitude: cell('lon') }
  const place = placed(
    {
      name: cell('place'),
      country: cell('country'),
      admin: cells('admin'),
      latitude: point.latitude,
      longitude: point.longitude,
    },
    wide,
  )
  if ('reason' in place) return { refused: place.reason }
  const killed = deaths(cell('deaths'), cell('deathsLow'), cell('deathsHigh'))
  if (killed && 'reason' in killed) return { refused: killed.reason }
  const type = typeOf(cell('type'), cell('subType'), mapping.types, remark)
  const [summary, url] = [cell('summary'), cell('url').trim()]
  const people = (texts: readonly string[]) =>
    texts.flatMap((text) => names(text, separator)).map((name) => ({ name }))
  const web = /^https?:\/\/\S+$/.test(url) && URL.canParse(url)
  return {
    ...(cell('id') && { id: cell('id') }),
    ...type,
    ...time,
    speakers: names(cell('speaker'), separator),
    ...(cell('outlet') && { outlet: clean(cell('outlet')) }),
    standing: 'reported',
    ...place,
    perpetrator: people([cell('perpetrator')]),
    target: people([cell('target')]),
    participants: people(cells('participants')),
    ...(killed && { deaths: killed }),
    summary:
      clean(summary) ||
      [
        type.subEventType === 'Other' ? clean(cell('type')) : type.subEventType,
        clean(cell('place')),
      ]
        .filter(Boolean)
        .join(' at ') ||
      'Incident',
    evidence: {
      ...(summary.trim() && columns.summary
        ? { field: columns.summary, text: summary }
        : { field: columns.date ?? columns.said ?? 'date', text: cell('date') || cell('said') }),
      ...(web && { url }),
    },
    ...(url && !web && { note: `Link: ${clean(url)}` }),
  }
}

function times(
  date: string,
  dateEnd: string,
  said: string,
  formats: readonly DateFormat[],
): Pick<Draft, 'happened' | 'said'> | { reason: string } {
  const reported = said === '' ? undefined : readDay(said, formats)
  if (reported && 'reason' in reported) return { reason: `reported ${reported.reason}` }
  if (date === '' && dateEnd === '')
    return reported ? { said: reported.day } : { reason: 'has no date' }
  const start = readDay(date, formats)
  if ('reason' in start) return start
  const end = dateEnd === '' ? start : readDay(dateEnd, formats)
  if ('reason' in end) return end
  if (end.day < start.day)
    return { reason: `its end '${end.day}' is before its start '${start.day}'` }
  if (reported && reported.day < start.day)
    return { reason: `reported '${reported.day}' before it happened '${start.day}'` }
  return { happened: dayInterval(start.day, end.day), said: reported?.day ?? `${start.day}/..` }
}

function precisionOf(
  given: Mapping['precision'],
  at: At,
  remark: MappedContext['remark'],
): CodedPrecision | { reason: string } {
  const inMetres = (metres: number): CodedPrecision => ({
    level: levelWithin(metres),
    metres,
    part: metres > 5000 && metres <= 25_000 ? 'near' : 'whole',
  })
  if (given && 'metres' in given) return inMetres(given.metres)
  const text = given ? at(given.column) : ''
  if (!given || text === '') {
    remark(
      `precision is not said: taken as a town, within ${UNSAID_PRECISION.metres / 1000} km ('precision' in a mapping says better)`,
    )
    return UNSAID_PRECISION
  }
  const known =
    'codes' in given
      ? given.codes
      : given.unit === 'acled'
        ? ACLED_PRECISION
        : given.unit === 'ucdp'
          ? UCDP_PRECISION
          : undefined
  if (known)
    return (
      (Object.hasOwn(known, text) ? known[text] : undefined) ?? {
        reason: `precision '${text.slice(0, 30)}' is none of ${Object.keys(known).join(', ')}`,
      }
    )
  const metres = Math.round(
    Number(text) * ('unit' in given && given.unit === 'kilometres' ? 1000 : 1),
  )
  return metres >= 1 && metres <= 20_000_000
    ? inMetres(metres)
    : { reason: `precision '${text.slice(0, 30)}' is no number of metres` }
}

function deaths(best: string, low: string, high: string): Draft['deaths'] | { reason: string } {
  const bad = [best, low, high].find((text) => !/^\d{0,7}$/.test(text))
  if (bad !== undefined) return { reason: `deaths '${bad.slice(0, 20)}' is not a whole number` }
  const given = [low, best, high].flatMap((text) => (text === '' ? [] : [Number(text)]))
  if (given.length === 0) return undefined
  const [least, most] = [given[0]!, high === '' && best === '' ? null : given.at(-1)!]
  if ((most !== null && Math.min(...given) < least) || (most !== null && Math.max(...given) > most))
    return { reason: `deaths from '${least}' to '${most}' do not rise from low to high` }
  return {
    low: least,
    high: most,
    words:
      most === null
        ? `${least} or more`
        : least === most
          ? String(least)
          : `${best && `best estimate ${best}, `}${least} to ${most}`,
  }
}

/**
 * The event type in ACLED's words: from the mapping's table, or the file's own words where they are
 * ACLED's, or else "Other" with the file's word as a tag.
 */
function typeOf(
  type: string,
  subType: string,
  types: Mapping['types'],
  remark: MappedContext['remark'],
): Pick<Draft, 'eventType' | 'subEventType' | 'tags'> {
  const listed = [subType, type].find((word) => types && Object.hasOwn(types, word))
  const known = listed === undefined ? acledType(type, subType) : acledType(...types![listed]!)
  if (known) return known
  const word = subType || type
  remark(
    word
      ? "what happened is not in ACLED's words: filed as 'Other', its own word kept as a tag ('types' in a mapping says better)"
      : "what happened is not said: filed as 'Other'",
  )
  return {
    eventType: 'Strategic developments',
    subEventType: 'Other',
    ...(word && { tags: [slugOf(word)] }),
  }
}
