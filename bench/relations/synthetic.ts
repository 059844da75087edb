import type { Claim, Document, Party, Place, Source } from '#lib/model'
import type { RelateContext } from '#lib/relations'
import { addDays } from '#lib/util'
import { seeded } from '../shared/seeded'

/** Reports an incident gets, and how many the most reported one gets. */
const REPORTS = 12
const MOST = 111
const DAYS = 365
const GOVERNORATES = 14
const VILLAGES = 3000
const SPEAKERS = 240

const day = (index: number) => addDays('2024-01-01', index)
const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)]!

function place(id: string, kind: Place['properties']['kind'], admin: string[]): Place {
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      kind,
      names: [{ text: id, lang: 'en', script: 'Latn', role: 'preferred' }],
      ids: {},
      admin,
      points: [],
    },
  }
}

/**
 * Invented places, sources and parties: governorates with villages and towns, bodies with members,
 * two sides and civilians.
 */
function world(): RelateContext {
  const governorates = Array.from({ length: GOVERNORATES }, (_, i) =>
    place(`governorate-${i}`, 'governorate', ['country']),
  )
  const villages = Array.from({ length: VILLAGES }, (_, i) =>
    place(`village-${i}`, i % 20 === 0 ? 'town' : 'village', [
      'country',
      `governorate-${i % GOVERNORATES}`,
    ]),
  )
  const sources = Array.from({ length: SPEAKERS }, (_, i): Source => ({
    id: `speaker-${i}`,
    names: [`Speaker ${i}`],
    kind: i % 7 === 0 ? 'unnamed' : 'official',
    ...(i % 3 === 1 && { memberOf: `speaker-${i - 1}` }),
  }))
  const parties: Party[] = ['north', 'south'].map((id) => ({ id, label: id, name: id, side: id }))
  const documents = Array.from(
    { length: DAYS },
    (_, i) => ({ id: `document-${i}`, published: day(i) }) as Document,
  )
  return { documents, sources, parties, places: [...governorates, ...villages] }
}

/**
 * One report of an incident: mostly what others say, at times another perpetrator, holder or count;
 * a tenth tells the day less exactly.
 */
function report(
  id: string,
  incident: { place: string; day: number; sort: number },
  random: () => number,
): Claim {
  const side = random() < 0.85 ? 'north' : 'south'
  const dated = random() < 0.1 ? `${day(incident.day)}/${day(incident.day + 1)}` : day(incident.day)
  const base = {
    id,
    document: `document-${Math.min(incident.day + Math.floor(random() * 3), DAYS - 1)}`,
    summary: 's',
    standing: 'stated',
    evidence: { line: 1, start: 0, end: 1, quote: 'q' },
    speaker: `speaker-${Math.floor(random() * SPEAKERS)}`,
    places: [{ place: incident.place, part: random() < 0.8 ? 'whole' : 'near', phrase: 'p' }],
  }
  const low = 1 + Math.floor(random() * 4) * 10
  if (incident.sort < 0.6)
    return {
      ...base,
      kind: 'incident',
      eventTime: dated,
      eventType: incident.sort < 0.3 ? 'Battles' : 'Violence against civilians',
      subEventType: incident.sort < 0.3 ? 'Armed clash' : 'Attack',
      perpetrator: [side],
      target: ['unstated'],
    } as unknown as Claim
  if (incident.sort < 0.85)
    return {
      ...base,
      kind: 'casualties',
      eventTime: dated,
      harm: 'killed',
      count: { low, high: random() < 0.5 ? low : null, words: `${low}` },
      group: pick(['all', 'civilians'], random),
      scope: 'event',
    } as unknown as Claim
  return {
    ...base,
    kind: 'control',
    asOf: dated,
    holder: side,
    status: pick(['held', 'secured', 'advancing'], random),
  } as unknown as Claim
}

/**
 * `n` made-up claims over a year, twelve reports an incident, one incident with 111; one in a
 * thousand is a running total of a governorate. The same for the same seed.
 */
export function synthetic(n: number, seed: number): { claims: Claim[]; context: RelateContext } {
  const random = seeded(seed)
  const claims: Claim[] = []
  for (let incident = 0; claims.length < n; incident++) {
    const at = {
      place: `village-${Math.floor(random() * VILLAGES)}`,
      day: Math.floor(random() * (DAYS - 2)),
      sort: random(),
    }
    const reports = incident === 0 ? MOST : REPORTS
    for (let i = 0; i < reports && claims.length < n; i++)
      claims.push(
        asRead(
          claims.length % 1000 === 999
            ? total(`total/${claims.length}`, at.day, random)
            : report(`incident-${incident}/report-${i}`, at, random),
        ),
      )
  }
  return { claims, context: world() }
}

/**
 * A claim as records that were read from files hold it. One that is put together in pieces, as its
 * texts are here, takes twice the memory.
 */
const asRead = (claim: Claim) => JSON.parse(JSON.stringify(claim)) as Claim

/** A running total of a governorate over the ten days before. */
function total(id: string, at: number, random: () => number): Claim {
  const low = 100 + Math.floor(random() * 900)
  return {
    id,
    document: `document-${at}`,
    kind: 'casualties',
    summary: 's',
    standing: 'stated',
    evidence: { line: 1, start: 0, end: 1, quote: 'q' },
    speaker: `speaker-${Math.floor(random() * SPEAKERS)}`,
    places: [
      { place: `governorate-${Math.floor(random() * GOVERNORATES)}`, part: 'whole', phrase: 'p' },
    ],
    eventTime: `${day(Math.max(0, at - 10))}/${day(at)}`,
    asOf: day(at),
    harm: 'killed',
    count: { low, high: null, words: `${low}` },
    group: 'all',
    scope: 'running-total',
  } as unknown as Claim
}
