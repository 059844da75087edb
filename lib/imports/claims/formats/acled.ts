import type { Interval } from '#lib/model'
import { importTold } from '#lib/words'
import { clean, rememberedNames } from '../rows/clean'
import { dayInterval } from '../rows/dates'
import type { Actor, Draft } from '../rows/draft'
import { acledVintage } from '../rows/event-types'
import { readFigure } from '../rows/figures'
import { isUnknownCode } from '../rows/null-words'
import { pointOfCells, zoneOf } from '../rows/places-of-row'
import { ACLED_PRECISION, UNSAID_PRECISION, codeDigit, codeUnknown } from '../rows/precision-codes'
import { ACLED_TIMES } from '../rows/time-codes'
import { whenReader } from '../rows/when/read-when'
import type { ClaimFormat, RowCells, RowContext, RowReader } from './claim-format'

/**
 * Columns without which a row says nothing; the other 26 of the 31 are used where they are there.
 */
const REQUIRED = ['event_id_cnty', 'event_date', 'event_type', 'latitude', 'longitude']
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

type At = RowCells['at']

function interOf(text: string): number | undefined {
  const code = /^[1-8](\.0+)?$/.test(text) ? Number(text) : INTER[text.toLowerCase()]
  return code
}

/** The lists of names in the rows of a file: several in a cell, or a single one. */
type Lists = Record<'several' | 'single', (text: string) => readonly string[]>

/** An actor with those said to be with it; the code is the actor's own. */
function actors(at: At, n: 1 | 2, { several, single }: Lists): Actor[] {
  const [actor] = single(at(`actor${n}`))
  const inter = interOf(at(`inter${n}`))
  return [
    ...(actor ? [{ name: actor, ...(inter && { inter }) }] : []),
    ...several(at(`assoc_actor_${n}`))
      .filter((name) => name !== actor)
      .map((name) => ({ name })),
  ]
}

/**
 * Who did it to whom. `actor1` and `actor2` say no direction, so both are participants; but
 * violence against civilians has civilians on one side by ACLED's own definition, and then the
 * other did it. An unidentified actor is nobody named.
 */
function sides(at: At, lists: Lists): Pick<Draft, 'perpetrator' | 'target' | 'participants'> {
  const [a, b] = [actors(at, 1, lists), actors(at, 2, lists)]
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

/**
 * The dead of a figure. 0 is "none reported": ACLED writes it where no source gives a number. What
 * cannot be read stays in the note.
 */
function acledDeaths(text: string): Pick<Draft, 'deaths' | 'note'> {
  if (text === '') return {}
  const figure = readFigure(text)
  if ('unread' in figure) return { note: `Fatalities as the file writes them: ${clean(text)}.` }
  return {
    deaths: figure.high === 0 ? { low: 0, high: null, words: 'none reported' } : figure,
  }
}

/**
 * When it was said: after it began, and by the day ACLED wrote the row; open where that is not
 * said.
 */
function saidBetween(first: string, written: string | undefined): Interval {
  return written !== undefined && written >= first ? dayInterval(first, written) : `${first}/..`
}

/**
 * ACLED's export of any vintage, with the 31 columns of its codebook or some of them. Its rows are
 * somebody else's property: none is kept in this project.
 */
export const acled: ClaimFormat = {
  id: 'acled',
  label: 'ACLED export',
  licence: 'ACLED, its terms of use: no redistribution of rows',
  outlet: { id: 'acled', names: ['ACLED'], kind: 'war monitor' },
  names: {
    event_id_cnty: ['event_id_country'],
    assoc_actor_1: ['ally_actor_1', 'assoc_acto', 'ally_actor'],
    assoc_actor_2: ['ally_actor_2', 'assoc_ac_1', 'ally_act_1'],
  },
  fits: ({ find }) =>
    ['event_id_cnty', 'event_date', 'event_type'].every((name) => find(name)) &&
    ['geo_precision', 'time_precision', 'inter1'].some((name) => find(name)),
  idColumn: 'event_id_cnty',
  required: REQUIRED,
  reader,
  join,
}

function reader({ columns, when, placed, remark, convert }: RowContext): RowReader {
  const dayOf = whenReader(when([columns.find('event_date')]))
  const stampOf = whenReader(when([columns.find('timestamp')]))
  const lists = { several: rememberedNames(), single: rememberedNames('\u0000') }
  return ({ at }) => {
    const id = at('event_id_cnty')
    if (id === '') return { refused: importTold('id.noColumn', { column: 'event_id_cnty' }) }
    const point = pointOfCells(at('latitude'), at('longitude'), convert)
    const zone = zoneOf(point)
    const date = dayOf(at('event_date'), zone)
    if ('reason' in date) return { refused: date.reason }
    if (date.converted) convert(date.converted)
    const timeCode = codeDigit(at('time_precision'))
    const time = ACLED_TIMES[isUnknownCode(timeCode) ? '' : timeCode]
    if (!time) return { refused: codeUnknown('time_precision', timeCode, '1, 2, 3') }
    const geoCode = codeDigit(at('geo_precision'))
    const unsaid = geoCode === '' || isUnknownCode(geoCode)
    if (unsaid) remark(UNSAID_REMARK)
    const precision = unsaid ? UNSAID_PRECISION : ACLED_PRECISION[geoCode]
    if (!precision) return { refused: codeUnknown('geo_precision', geoCode, '1, 2, 3') }
    const place = placed(
      {
        name: at('location'),
        country: at('country'),
        admin: [at('admin1'), at('admin2'), at('admin3')],
        ...point,
      },
      precision,
    )
    if ('reason' in place) return { refused: place.reason }
    const { first, last } = time(date)
    const stamp = at('timestamp')
    const written = stamp === '' ? undefined : stampOf(stamp, zone)
    const said = written && !('reason' in written) ? written : undefined
    if (said?.converted) convert(importTold('date.timestamp', { why: said.converted }))
    const notes = at('notes')
    const type = acledVintage(at('event_type'), at('sub_event_type'))
    const word = type.subEventType ?? type.ownType ?? type.eventType ?? 'Incident'
    return {
      id,
      ...type,
      happened: dayInterval(first, last),
      said: saidBetween(first, said?.last),
      speakers: lists.several(at('source')),
      standing: 'reported',
      ...place,
      ...sides(at, lists),
      ...acledDeaths(at('fatalities')),
      summary: clean(notes) || `${word}${at('location') && ` at ${clean(at('location'))}`}`,
      evidence: notes.trim()
        ? { field: 'notes', text: notes }
        : { field: 'event_type', text: at('sub_event_type') || at('event_type') },
    }
  }
}

const UNSAID_REMARK = importTold('precision.acled', { km: UNSAID_PRECISION.metres / 1000 })

const named = (list: readonly Actor[]) => list.map(({ name }) => name).join('\n')

/**
 * ACLED's dyadic files have a row for each pair of actors of an event. The rows of one event differ
 * in their actors alone, and are one claim with all of them.
 */
function join(first: Draft, second: Draft): Draft | undefined {
  const same =
    first.id === second.id &&
    first.happened === second.happened &&
    first.place === second.place &&
    first.summary === second.summary &&
    first.deaths?.words === second.deaths?.words &&
    ACTORS.some((role) => named(first[role]) !== named(second[role]))
  if (!same) return undefined
  const both = (role: (typeof ACTORS)[number]) => [
    ...new Map([...first[role], ...second[role]].map((actor) => [actor.name, actor])).values(),
  ]
  const [perpetrator, target, participants] = ACTORS.map(both) as [Actor[], Actor[], Actor[]]
  return { ...first, perpetrator, target, participants }
}
const ACTORS = ['perpetrator', 'target', 'participants'] as const
