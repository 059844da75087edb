import { FACETS } from '#lib/filter'
import type { ClaimView, PlaceView } from '#lib/views'
import type { Facets } from '../../app/ui/filters/facet-of-filter'
import type { Difference, HolderValue, Part, Topic } from '#lib/model'

type Given = Partial<Omit<ClaimView, 'places'>> & { id: string; at?: string[] }

/**
 * A made-up claim: incident, said by a speaker in an outlet, at places such as `x` or `x/near`; a
 * matter of its own unless one is given.
 */
export function madeUp({ id, at = [], ...rest }: Given): ClaimView {
  return {
    id,
    kind: 'incident',
    type: 'Violence against civilians',
    document: id,
    outlet: 'paper',
    speaker: 'reporter',
    body: rest.speaker ?? 'reporter',
    voice: rest.speaker ?? 'reporter',
    via: [],
    parties: [],
    sides: [],
    standing: 'stated',
    timeIs: 'within',
    happened: '2025-03-07',
    said: '2025-03-07',
    saidBasis: 'stated',
    summary: `What ${id} says`,
    details: [],
    evidence: { line: 1, start: 0, end: 1, quote: `words of ${id}` },
    coder: { by: 'x', on: '2025-03-08' },
    relations: [],
    matter: id,
    places: at
      .map((text) => text.split('/'))
      .map(([place, part = 'whole']) => ({ place: place!, part: part as Part, phrase: place! })),
    ...rest,
  }
}

/** Joins two claims by a relation that holds both ways, as the page's data does. */
export function join(
  a: ClaimView,
  b: ClaimView,
  relation: Omit<ClaimView['relations'][number], 'to'>,
) {
  a.relations.push({ to: b.id, ...relation })
  b.relations.push({ to: a.id, ...relation })
}

/** Two claims that contradict each other on a topic. */
export function oppose(
  a: ClaimView,
  b: ClaimView,
  topic: Topic,
  more: Partial<ClaimView['relations'][number]> = {},
) {
  const differences = [a.id < b.id ? differenceOf(topic, a, b) : differenceOf(topic, b, a)]
  join(a, b, { kind: 'contradicts', reason: { rule: 'differs' }, differences, ...more })
}

/** What two made-up claims say of a topic, as a rule would find it. */
function differenceOf(topic: Topic, a: ClaimView, b: ClaimView): Difference {
  const held = ({ hold }: ClaimView): HolderValue =>
    hold ? { holder: hold.holder, status: hold.status } : 'fighting'
  const count = ({ toll }: ClaimView) => ({
    low: toll?.low ?? null,
    high: toll?.high ?? null,
    words: toll?.words ?? 'some',
    harm: toll?.harm ?? ('killed' as const),
    group: toll?.group ?? 'unstated',
  })
  switch (topic) {
    case 'perpetrator':
      return { about: topic, values: [a.sides, b.sides] }
    case 'holder':
      return { about: topic, values: [held(a), held(b)] }
    case 'count':
      return { about: topic, values: [count(a), count(b)] }
    case 'onset':
      return {
        about: topic,
        values: [
          { trigger: 'attack', words: a.evidence.quote },
          { trigger: 'arrest-attempt', words: b.evidence.quote },
        ],
      }
  }
}

/** Made-up places: `area-...` are areas, and `n1` lies north of `n0`. */
export function madeUpPlace(id: string): PlaceView {
  return {
    id,
    name: id,
    kind: 'town',
    vague: false,
    anchor: [36, 35 + Number(/\d+/.exec(id)?.[0] ?? 0) / 100],
    isArea: id.startsWith('area'),
    population: 1,
    ids: {},
    spellings: [id],
  }
}

/** The parties that made-up claims blame. */
export const PARTIES = [
  { id: 'red', label: 'the reds', side: 'red' },
  { id: 'red-friends', label: 'friends of the reds', side: 'red' },
  { id: 'blue', label: 'the blues', side: 'blue' },
]

const NO_COUNTS = Object.fromEntries(
  FACETS.map((facet) => [facet, new Map<string, number>()]),
) as unknown as Facets['counts']

/** Lists of values that hold nothing, for views whose lists are not looked at. */
export const NO_FACETS: Facets = {
  counts: NO_COUNTS,
  totals: NO_COUNTS,
  values: { outlet: [], speaker: [], party: [], type: [] },
}
