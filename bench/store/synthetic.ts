import { addDays } from '#lib/util'
import { columnsBuilder } from '../../lib/columns'
import type { ColumnPlace, RowFacts } from '../../lib/columns'
import { STANDINGS, UNSTATED_PARTY } from '../../lib/model'
import type { Claim } from '../../lib/model'
import type { Dataset } from '../../lib/store'
import { seeded } from '../shared/seeded'

const KINDS = ['incident', 'casualties', 'control']
const TYPES = ['Battles', 'Explosions', 'Riots', 'Protests', 'Strategic developments']
const AGREEMENTS = [
  [],
  ['contradicted'],
  ['corroborated'],
  ['single-voice'],
  ['contradicted', 'corroborated'],
]
const SUMMARIES = [
  'Shelling was reported near the market.',
  'A convoy left the town before dawn.',
  'قصف على أطراف القرية',
  "Residents said 100% of the road was closed; nobody's car passed.",
  'Clashes at the checkpoint_7 \\ bridge.',
  'Café set alight, nobody hurt.',
]

/** One made-up claim and what it brings to the columns. */
export type SyntheticFact = { claim: Claim; facts: RowFacts }

/** How a made-up set is made: the same settings make the same set. */
export type SyntheticSettings = {
  id: string
  rows: number
  seed: number
  places?: number
  days?: number
  sources?: number
}

/** Places around the Levant, a few across the antimeridian, names in two scripts. */
export function syntheticPlaces(count: number, seed: number): ColumnPlace[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i): ColumnPlace => {
    const far = i % 17 === 16
    const lon = far ? (i % 2 ? 179.5 : -179.5) + random() * 0.4 : 35.5 + random() * 6
    const lat = far ? -17 + random() : 32.5 + random() * 4.5
    return {
      key: `place-${i}/whole`,
      place: `place-${i}`,
      part: 'whole',
      name: `Place ${i}`,
      ...(i % 3 === 0 && { arabic: `قرية ${i}` }),
      lon: Number(lon.toFixed(3)),
      lat: Number(lat.toFixed(3)),
      level: 'settlement',
      metres: 1000,
    }
  })
}

const day = (number: number) => addDays('2015-01-01', number)

/** What a kind needs beside what every claim has; `happened` is that of a state of control. */
function ownFields(
  kind: string,
  type: string,
  [first = UNSTATED_PARTY, ...others]: string[],
  happened?: string,
) {
  if (kind === 'control') return { holder: first, status: 'held', asOf: happened }
  if (kind === 'incident')
    return {
      ownType: type,
      perpetrator: [first],
      target: others.length > 0 ? others : [UNSTATED_PARTY],
    }
  const count = { low: 3, high: 3, words: '3' }
  return { harm: 'killed', count, group: 'unstated', scope: 'event', perpetrator: [first] }
}

/** The `i`th claim of a set, made from nothing but the settings and `i`. */
export function syntheticFact(
  { id, seed, places = 50, days = 3000, sources = 12 }: SyntheticSettings,
  i: number,
): SyntheticFact {
  const random = seeded(Math.imul(seed, 7919) + Math.imul(i, 104_729))
  const upTo = (most: number) => Math.floor(random() * most)
  const pick = <T>(list: readonly T[]) => list[upTo(list.length)]!
  // Most of a war is said of a few places.
  const place = random() < 0.03 ? undefined : `place-${Math.floor(random() ** 2 * places)}`
  const first = upTo(days)
  const said = first + upTo(4)
  const kind = pick(KINDS)
  const speaker = `source-${Math.floor(random() ** 2 * sources)}`
  const standing = pick(STANDINGS)
  // A state of control always has its day.
  const happened =
    random() < 0.02 && kind !== 'control'
      ? undefined
      : random() < 0.8
        ? day(first)
        : random() < 0.9
          ? `${day(first)}/${day(first + upTo(30))}`
          : `${day(first)}T12:00/${day(first + 1)}T00:00`
  const summary = `${pick(SUMMARIES)} (${i})`
  const claim = {
    id: `${id}/c${i}`,
    document: id,
    kind,
    summary,
    speaker,
    places: place === undefined ? [] : [{ place, part: 'whole', phrase: place.replace('-', ' ') }],
    ...(happened !== undefined && { eventTime: happened }),
    reportedAt: day(said),
    standing,
    evidence: { line: i + 1, start: 0, end: 4, quote: 'row' },
  } as Claim
  const party = Array.from({ length: upTo(3) }, () => `party-${upTo(6)}`)
  const type = pick(TYPES)
  Object.assign(claim, ownFields(kind, type, party, happened))
  return {
    claim,
    facts: {
      ...(happened !== undefined && { happened }),
      said: day(said),
      ...(place !== undefined && { place: `${place}/whole` }),
      facets: {
        kind: [kind],
        type: [type],
        outlet: [id],
        speaker: [speaker],
        party: [...new Set(party)],
        standing: [standing],
        agreement: pick(AGREEMENTS),
      },
    },
  }
}

/**
 * A made-up dataset and the claim each row came from; claims are made when asked for, so that a
 * million of them takes no memory.
 */
export function syntheticDataset(settings: SyntheticSettings): {
  dataset: Dataset
  order: Uint32Array
} {
  const { id, rows, seed, places = 50, sources = 12 } = settings
  const builder = columnsBuilder()
  for (const place of syntheticPlaces(places, seed)) builder.place(place)
  for (let i = 0; i < rows; i++) builder.add(syntheticFact(settings, i).facts)
  const { columns, order } = builder.finish()
  const about = {
    id,
    label: `Made-up claims (${id})`,
    format: 'csv',
    licence: 'CC0',
    file: { name: `${id}.csv`, bytes: rows * 100, sha256: '0'.repeat(64) },
    rows,
    refused: 0,
    ...(rows > 0 && { days: { first: day(0), last: day(0) } }),
    version: `${seed}-${rows}`,
  }
  const names = {
    sources: Array.from({ length: sources }, (_, i) => ({
      id: `source-${i}`,
      names: [`Source ${i}`],
      kind: 'news agency' as const,
    })),
    parties: Array.from({ length: 6 }, (_, i) => ({
      id: `party-${i}`,
      label: `party ${i}`,
      name: `Party ${i}`,
    })),
  }
  return {
    dataset: {
      about,
      columns,
      names,
      details: async function* () {
        for (const i of order) yield syntheticFact(settings, i).claim
      },
    },
    order,
  }
}
