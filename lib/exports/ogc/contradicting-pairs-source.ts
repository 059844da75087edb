import type { Cell } from '#lib/claims'
import { preferredName } from '#lib/gazetteer'
import {
  PRECISION_LEVELS,
  TOPICS,
  contestedGround,
  intervalBounds,
  partKey,
  topicsOf,
} from '#lib/model'
import type { ClaimPlace, Relation } from '#lib/model'
import type { Column } from '../rows/column'
import { claimGround, isAreaPlace } from '../rows/claim-ground'
import { reasonWords, weakWords } from '#lib/views'
import type { Case } from '#lib/views'
import { reasonNamesOf, sourceName, voiceOf } from '../rows/records'
import type { Records } from '../rows/records'
import { dayBounds } from '../rows/rows'
import type { ExportRow } from '../rows/rows'
import type { OgcFeature, OgcSource } from './collection'

/** The id of the collection of pairs that contradict each other. */
export const CONTRADICTING_PAIRS = 'contradicting-pairs'
/** The id of that of counts far apart. */
export const GAPS = 'gaps'

const string = (name: string, about: string): Column => ({ name, type: 'string', about })
const date = (name: string, about: string): Column => ({ name, type: 'date', about })
const side = (letter: string): Column[] => [
  string(`claim_${letter}`, 'Lasting id of the claim on this side'),
  string(`kind_${letter}`, 'Its kind'),
  string(`speaker_${letter}`, 'Source id of who says so'),
  string(`speaker_name_${letter}`, 'Who says so; a protected witness has no name'),
  string(`outlet_${letter}`, 'Source id of the outlet'),
  string(`outlet_name_${letter}`, 'The outlet'),
  string(`summary_${letter}`, 'What it says, in our own words'),
  string(`quote_${letter}`, 'A short phrase of its words'),
]
const COLUMNS: readonly Column[] = [
  string('about', 'What they contradict each other on: perpetrator, holder, count, onset'),
  string('about_words', 'The same as a question'),
  string('reason', 'What differs, in words, with who says which'),
  string('weak', 'Why it is a weaker contradiction; null where it is not'),
  ...side('a'),
  ...side('b'),
  string('places', 'Contested place parts'),
  string('place_names', 'Names of the contested places'),
  string('place_names_ar', 'The same in Arabic'),
  {
    name: 'lon',
    type: 'number',
    about: 'Longitude (WGS 84) of a point that stands for the contested ground',
  },
  { name: 'lat', type: 'number', about: 'Latitude of that point' },
  string('precision', 'How sure the ground is'),
  { name: 'precision_metres', type: 'integer', about: 'How far from the point the ground reaches' },
  date('happened_first', 'First day that either claim speaks of'),
  date('happened_last', 'Last day that either claim speaks of'),
  string('matter', 'Id of the matter they are about'),
  string(
    'contradiction',
    'Id of the contradiction that the pair is part of: pairs that share it are one question with its sides, which the page counts once',
  ),
  string('judged_by', 'Who judged so, where a rule alone would say otherwise'),
  string('judged_on', 'When that was judged, in words: a date here would be taken for the event’s'),
]

/** Columns that only contradictions have. */
const CONTRADICTION_COLUMNS = ['about', 'about_words', 'contradiction']

const PAIR_FILTERS = [
  'claim_a',
  'claim_b',
  'speaker_a',
  'speaker_b',
  'outlet_a',
  'outlet_b',
  'places',
  'matter',
].map((name) => ({ name }))

function sideCells(
  letter: string,
  { claim, document }: ExportRow,
  records: Records,
): Record<string, Cell> {
  return {
    [`claim_${letter}`]: claim.id,
    [`kind_${letter}`]: claim.kind,
    [`speaker_${letter}`]: claim.speaker,
    [`speaker_name_${letter}`]: sourceName(claim.speaker, records),
    [`outlet_${letter}`]: document.outlet,
    [`outlet_name_${letter}`]: sourceName(document.outlet, records),
    [`summary_${letter}`]: claim.summary,
    [`quote_${letter}`]: claim.evidence.quote,
  }
}

/** From the earlier start to the later end of what two claims speak of. */
function timeOf(a: ExportRow, b: ExportRow): OgcFeature['time'] {
  const bounds = [a, b].flatMap(({ happened }) =>
    happened === undefined ? [] : [intervalBounds(happened)!],
  )
  return bounds.length
    ? [
        bounds.map(([from]) => from).sort()[0]!,
        bounds
          .map(([, until]) => until)
          .sort()
          .at(-1)!,
      ]
    : undefined
}

function featureOf(
  relation: Relation,
  a: ExportRow,
  b: ExportRow,
  contradictions: readonly string[],
  records: Records,
): OgcFeature {
  const { weak, judged } = relation
  const about = topicsOf(relation)
  const contested: ClaimPlace[] = contestedGround(a.claim, b.claim, (id) =>
    isAreaPlace(records.place(id)),
  )
  const ground = claimGround(contested, records)
  const places = [...new Set(contested.map(({ place }) => place))].flatMap(
    (id) => records.place(id) ?? [],
  )
  const time = timeOf(a, b)
  const days = [a, b].map(({ happened }) => dayBounds(happened))
  return {
    id: `${a.claim.id}--${b.claim.id}`,
    geometry: ground.geometry,
    ...(time && { time }),
    zone: records.zone({ places: contested }),
    cells: {
      about: about.join('; '),
      about_words: about.map((topic) => records.parties.words.say(`topic.${topic}`)).join('; '),
      reason: reasonWords(
        relation,
        reasonNamesOf(records, (id) => voiceOf(id === a.claim.id ? a : b, records)),
      ),
      weak: weak ? weakWords(weak, records.parties.words) : null,
      ...sideCells('a', a, records),
      ...sideCells('b', b, records),
      places: [...new Set(contested.map(partKey))].join('; ') || null,
      place_names: places.map((place) => preferredName(place)).join('; ') || null,
      place_names_ar:
        places
          .flatMap(
            ({ properties }) => properties.names.find(({ lang }) => lang === 'ar')?.text ?? [],
          )
          .join('; ') || null,
      lon: ground.point?.[0] ?? null,
      lat: ground.point?.[1] ?? null,
      precision: ground.level,
      precision_metres: ground.geometry ? ground.metres : null,
      happened_first: days.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
      happened_last:
        days
          .flatMap(({ last }) => last ?? [])
          .sort()
          .at(-1) ?? null,
      matter: a.matter,
      contradiction: contradictions.join('; '),
      judged_by: judged?.by ?? null,
      judged_on: judged ? `on ${judged.on}` : null,
    },
  }
}

/**
 * Every pair of claims that contradict each other, with both sides, what differs and why, on the
 * ground that is contested. Neither side is ruled on.
 */
export function contradictingPairsSource(
  rows: readonly ExportRow[],
  relations: readonly Relation[],
  cases: readonly Pick<Case, 'id' | 'pairs'>[],
  records: Records,
): OgcSource {
  const byId = new Map(rows.map((row) => [row.claim.id, row]))
  const casesOf = new Map<string, string[]>()
  for (const { id, pairs } of cases)
    for (const { a, b } of pairs)
      casesOf.set(`${a.id} ${b.id}`, [...(casesOf.get(`${a.id} ${b.id}`) ?? []), id])
  return {
    id: CONTRADICTING_PAIRS,
    title: 'Contradicting pairs',
    description:
      'Pairs of claims that cannot both hold, with what differs and why, at the ground that is contested. Pairs on one question are one contradiction. Never ruled on.',
    columns: COLUMNS,
    timed: true,
    filters: [
      { name: 'about', values: TOPICS },
      ...PAIR_FILTERS,
      { name: 'contradiction' },
      { name: 'precision', values: PRECISION_LEVELS },
    ],
    features: relations.flatMap((relation) => {
      const [a, b] = [byId.get(relation.from), byId.get(relation.to)]
      return relation.kind === 'contradicts' && a && b
        ? [featureOf(relation, a, b, casesOf.get(`${relation.from} ${relation.to}`) ?? [], records)]
        : []
    }),
  }
}

/**
 * Pairs of counts by two voices whose bounds allow both, but which lie far apart, with how many
 * times. They do not contradict each other.
 */
export function gapsSource(
  rows: readonly ExportRow[],
  relations: readonly Relation[],
  records: Records,
): OgcSource {
  const byId = new Map(rows.map((row) => [row.claim.id, row]))
  return {
    id: GAPS,
    title: 'Counts far apart',
    description:
      'Pairs of counts of the same people by two voices, which may both hold and lie far apart, with how many times. No contradictions.',
    columns: [
      { name: 'factor', type: 'number', about: 'How many times the smaller figure the larger is' },
      ...COLUMNS.filter(({ name }) => !CONTRADICTION_COLUMNS.includes(name)),
    ],
    timed: true,
    filters: [...PAIR_FILTERS, { name: 'precision', values: PRECISION_LEVELS }],
    features: relations.flatMap((relation) => {
      const [a, b] = [byId.get(relation.from), byId.get(relation.to)]
      if (relation.kind !== 'gap' || !a || !b) return []
      const { cells, ...feature } = featureOf(relation, a, b, [], records)
      const { reason } = relation
      const own = Object.entries(cells).filter(([name]) => !CONTRADICTION_COLUMNS.includes(name))
      return [
        {
          ...feature,
          cells: {
            factor: reason.rule === 'apart' ? reason.factor : null,
            ...Object.fromEntries(own),
          },
        },
      ]
    }),
  }
}
