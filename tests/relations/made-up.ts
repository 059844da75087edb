import fc from 'fast-check'
import type { Claim, Document, Project } from '#lib/model'
import { ownProject } from '../project'

/** The project's own sources, parties and places, to judge made-up claims with. */
export async function records(): Promise<
  Pick<Project, 'sources' | 'parties' | 'places' | 'documents'>
> {
  const { project } = await ownProject()
  return {
    ...project,
    documents: DOCUMENTS.map(([id, published, outlet]) => ({ id, published, outlet }) as Document),
  }
}

const DOCUMENTS = [
  ['doc-a', '2025-03-07', 'dpa'],
  ['doc-b', '2025-03-08', 'unnamed-outlet-b'],
  ['doc-c', '2025-03-09', 'ztc-news'],
] as const
const base = {
  summary: 's',
  standing: 'stated',
  evidence: { line: 1, start: 0, end: 9, quote: 'q' },
  document: 'doc-a',
  eventTime: '2025-03-07',
} as const

/** Place parts as `baniyas/outskirts latakia/whole`. */
function at(text: string): Claim['places'] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ place: one.split('/')[0]!, part: one.split('/')[1] as 'whole', phrase: one }))
}

let made = 0
/** A made-up claim with a fresh id; what is given replaces the defaults of its kind. */
export function claim(
  kind: Claim['kind'],
  speaker: string,
  places: string,
  extra: object = {},
): Claim {
  const { document = 'doc-a' } = extra as { document?: string }
  const own = {
    incident: {
      eventType: 'Battles',
      subEventType: 'Armed clash',
      perpetrator: ['unstated'],
      target: ['unstated'],
    },
    casualties: { killed: { low: 1, high: 1, words: '1' }, group: 'all', scope: 'event' },
    control: { holder: 'government', status: 'held', asOf: '2025-03-07', eventTime: undefined },
  }[kind]
  return {
    ...base,
    ...own,
    id: `${document}/c${String(++made).padStart(6, '0')}`,
    kind,
    speaker,
    places: at(places),
    ...extra,
  } as unknown as Claim
}

/** A count in bounds, with words of its own. */
export function killed(low: number | null, high: number | null = low, words = `${low}`) {
  return { killed: { low, high, words } }
}

const PLACES = [
  'baniyas/whole',
  'baniyas/outskirts',
  'baniyas/parts',
  'latakia/whole',
  'latakia/area',
  'shir/whole',
  'latakia-governorate/whole',
  'latakia-governorate/countryside',
  'syrian-coast/whole',
  'baniyas/whole latakia/whole',
  'tartus-governorate/whole latakia-governorate/whole',
]
const TIMES = [
  '2025-03-06',
  '2025-03-07',
  '2025-03-06/2025-03-07',
  '2025-03-07T12:00/2025-03-07T18:00',
  '2025-03-08',
]
const common = {
  speaker: fc.constantFrom(
    'sohr',
    'rami-abdurrahman',
    'resul-serdar',
    'al-jazeera',
    'unattributed',
    'unnamed-outlet-a',
    'unnamed-outlet-b',
    'ap',
  ),
  places: fc.constantFrom(...PLACES),
  document: fc.constantFrom(...DOCUMENTS.map(([id]) => id)),
  reportedAt: fc.constantFrom(undefined, ...TIMES),
  eventTime: fc.constantFrom(...TIMES),
  inferred: fc.boolean(),
}
const party = fc.constantFrom(
  ['government'],
  ['assad-loyalists'],
  ['unstated'],
  ['government', 'assad-loyalists'],
  ['alawite-civilians'],
)
const fields = fc.oneof(
  fc
    .record({
      kind: fc.constant('incident'),
      eventType: fc.constantFrom('Battles', 'Violence against civilians'),
      perpetrator: party,
      target: party,
      onset: fc.constantFrom(
        undefined,
        undefined,
        { trigger: 'attack', words: 'a' },
        { trigger: 'arrest-attempt', words: 'b' },
      ),
    })
    .map((one) => ({
      ...one,
      subEventType: one.eventType === 'Battles' ? 'Armed clash' : 'Attack',
    })),
  fc.record({
    kind: fc.constant('casualties'),
    killed: fc.constantFrom(
      { low: 70, high: null, words: '70 or more' },
      { low: 71, high: 71, words: '71' },
      { low: 130, high: 130, words: '130' },
      { low: null, high: null, words: 'dozens' },
    ),
    group: fc.constantFrom('all', 'civilians', 'combatants'),
    scope: fc.constantFrom('event', 'running-total'),
    asOf: fc.constantFrom(...TIMES),
    perpetrator: fc.option(party, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('control'),
    holder: fc.constantFrom('government', 'assad-loyalists', 'not-government'),
    status: fc.constantFrom('held', 'secured', 'lost', 'advancing', 'presence'),
    asOf: fc.constantFrom(...TIMES),
  }),
)
/**
 * Any made-up claim over a handful of places, speakers and times, so that relations are frequent.
 */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .tuple(fc.record(common), fields)
  .map(([{ places, inferred, ...rest }, own]) => {
    const made = claim(own.kind as Claim['kind'], rest.speaker, places, { ...rest, ...own })
    return inferred
      ? { ...made, places: made.places.map((one) => ({ ...one, basis: 'inferred' as const })) }
      : made
  })
