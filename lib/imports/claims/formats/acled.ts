import { acledType } from '#lib/claims'
import type { Interval } from '#lib/model'
import { clean, names } from '../rows/clean'
import { daysAround, monthOf, readDay, dayInterval } from '../rows/dates'
import type { Actor, Draft } from '../rows/draft'
import { draftRows } from './claim-format'
import type { ClaimFormat, RowReader } from './claim-format'
import { ACLED_PRECISION } from '../rows/precision-codes'
import { hasColumns } from '../../table'

/**
 * Columns without which a row says nothing; the other 24 of the 31 are used where they are there.
 */
const REQUIRED = [
  'event_id_cnty',
  'event_date',
  'event_type',
  'sub_event_type',
  'latitude',
  'longitude',
  'geo_precision',
]
const CIVILIANS = 7
/** ACLED's actor codes in words, as newer exports write them. */
const INTER: Record<string, number> = {
  'state forces': 1,
  'rebel groups': 2,
  'rebel group': 2,
  'political militias': 3,
  'political militia': 3,
  'identity militias': 4,
  'identity militia': 4,
  rioters: 5,
  protesters: 6,
  protestors: 6,
  civilians: CIVILIANS,
  'external/other forces': 8,
}

/**
 * `time_precision`: 1 the day; 2 some time in that week, so three days to either side; 3 some time
 * in that month.
 */
const TIMES: Record<string, (day: string) => Interval> = {
  '': (day) => day,
  '1': (day) => day,
  '2': (day) => daysAround(day, 3),
  '3': monthOf,
}

type At = (column: string) => string

function interOf(text: string): number | undefined {
  const code = /^[1-8]$/.test(text) ? Number(text) : INTER[text.toLowerCase()]
  return code
}

/** An actor with those said to be with it; the code is the actor's own. */
function actors(at: At, n: 1 | 2): Actor[] {
  const [actor] = names(at(`actor${n}`), '\u0000')
  const inter = interOf(at(`inter${n}`))
  return [
    ...(actor ? [{ name: actor, ...(inter && { inter }) }] : []),
    ...names(at(`assoc_actor_${n}`))
      .filter((name) => name !== actor)
      .map((name) => ({ name })),
  ]
}

/**
 * Who did it to whom. `actor1` and `actor2` say no direction, so both are participants; but
 * violence against civilians has civilians on one side by ACLED's own definition, and then the
 * other did it. An unidentified actor is nobody named.
 */
function sides(at: At): Pick<Draft, 'perpetrator' | 'target' | 'participants'> {
  const [a, b] = [actors(at, 1), actors(at, 2)]
  const [civilA, civilB] = [a, b].map((side) => side[0]?.inter === CIVILIANS)
  if (clean(at('event_type')).toLowerCase() === 'violence against civilians' && civilA !== civilB) {
    const [perpetrator, target] = civilB ? [a, b] : [b, a]
    return {
      perpetrator: perpetrator.filter(({ name }) => !/^unidentified\b/i.test(name)),
      target,
      participants: [],
    }
  }
  return { perpetrator: [], target: [], participants: [...a, ...b] }
}

/** A figure of 0 is "none reported": ACLED writes it where no source gives a number. */
function deaths(text: string): Draft['deaths'] | { reason: string } {
  if (text === '') return undefined
  if (!/^\d{1,7}$/.test(text))
    return { reason: `fatalities '${text.slice(0, 20)}' is not a whole number` }
  const count = Number(text)
  return count === 0
    ? { low: 0, high: null, words: 'none reported' }
    : { low: count, high: count, words: String(count) }
}

/**
 * When it was said: after it began, and by the day ACLED wrote the row; open where that is not
 * said.
 */
function saidBetween(first: string, timestamp: string): Interval {
  const written = readDay(timestamp, ['unix', 'iso'])
  return 'day' in written && written.day >= first ? dayInterval(first, written.day) : `${first}/..`
}

/**
 * ACLED's export: 31 columns, as its codebook describes them. Its rows are somebody else's
 * property: none is kept in this project.
 */
export const acled: ClaimFormat = {
  id: 'acled',
  label: 'ACLED export (CSV)',
  licence: 'ACLED, its terms of use: no redistribution of rows',
  outlet: { id: 'acled', names: ['ACLED'], kind: 'war monitor' },
  fits: (head) =>
    hasColumns(head, ['event_id_cnty', 'event_date', 'sub_event_type', 'geo_precision']),
  read: (input) => draftRows(input, REQUIRED, readRow),
}

function readRow(...[at, placed]: Parameters<RowReader>): ReturnType<RowReader> {
  const id = at('event_id_cnty')
  if (id === '') return { refused: 'has no event_id_cnty' }
  const date = readDay(at('event_date'), ['iso', 'dd month yyyy', 'dd/mm/yyyy'])
  if ('reason' in date) return { refused: date.reason }
  const type = acledType(at('event_type'), at('sub_event_type'))
  if (!type)
    return {
      refused: `'${at('event_type').slice(0, 40)}', '${at('sub_event_type').slice(0, 40)}' are no event type and sub-event type of ACLED's`,
    }
  const time = TIMES[at('time_precision')]
  if (!time)
    return { refused: `time_precision '${at('time_precision').slice(0, 20)}' is none of 1, 2, 3` }
  const precision = ACLED_PRECISION[at('geo_precision')]
  if (!precision)
    return { refused: `geo_precision '${at('geo_precision').slice(0, 20)}' is none of 1, 2, 3` }
  const place = placed(
    {
      name: at('location'),
      country: at('country'),
      admin: [at('admin1'), at('admin2'), at('admin3')],
      latitude: at('latitude'),
      longitude: at('longitude'),
    },
    precision,
  )
  if ('reason' in place) return { refused: place.reason }
  const killed = deaths(at('fatalities'))
  if (killed && 'reason' in killed) return { refused: killed.reason }
  const happened = time(date.day)
  const notes = at('notes')
  return {
    id,
    ...type,
    happened,
    said: saidBetween(happened.slice(0, 10), at('timestamp')),
    speakers: names(at('source')),
    standing: 'reported',
    ...place,
    ...sides(at),
    ...(killed && { deaths: killed }),
    summary:
      clean(notes) || `${type.subEventType}${at('location') && ` at ${clean(at('location'))}`}`,
    evidence: notes.trim()
      ? { field: 'notes', text: notes }
      : { field: 'sub_event_type', text: at('sub_event_type') },
  }
}
