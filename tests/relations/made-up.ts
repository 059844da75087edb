import fc from 'fast-check'
import { CONTROL_STATUSES, readPartText } from '#lib/model'
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

/** Place parts as `baniyas/outskirts latakia/whole/north`. */
function at(text: string): Claim['places'] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [place, ...part] = one.split('/')
      return { place: place!, ...readPartText(part.join('/')), phrase: one }
    })
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
    casualties: {
      harm: 'killed',
      count: { low: 1, high: 1, words: '1' },
      group: 'all',
      scope: 'event',
    },
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
  return { harm: 'killed', count: { low, high, words } }
}

const PLACES = [
  'baniyas/whole',
  'baniyas/outskirts',
  'baniyas/parts',
  'baniyas/whole/north',
  'baniyas/whole/southeast',
  'latakia-governorate/countryside/west',
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
type Common = {
  speaker: string
  places: string
  document: string
  reportedAt: string | undefined
  eventTime: string
  inferred: boolean
}
const party = fc.constantFrom(
  ['government'],
  ['assad-loyalists'],
  ['unstated'],
  ['government', 'assad-loyalists'],
  ['alawite-civilians'],
)
/** A value, and in one of `n` cases another. */
const seldom = <T, U>(usual: T, n: number, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: n - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
const casualties = fc.record({
  kind: fc.constant('casualties'),
  harm: seldom('killed', 16, fc.constant('wounded')),
  of: seldom(undefined, 16, fc.constantFrom(['alawite-civilians'], ['government'])),
  manner: seldom(undefined, 16, fc.constant('executed')),
  count: fc.constantFrom(
    { low: 30, high: null, words: 'at least 30' },
    { low: 70, high: null, words: '70 or more' },
    { low: 71, high: 71, words: '71' },
    { low: 130, high: 130, words: '130' },
    { low: null, high: null, words: 'dozens' },
  ),
  group: fc.constantFrom('all', 'civilians', 'combatants'),
  scope: fc.constantFrom('event', 'running-total'),
  asOf: fc.constantFrom(...TIMES),
  perpetrator: seldom(undefined, 8, party),
})
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
  casualties,
  fc.record({
    kind: fc.constant('control'),
    holder: fc.constantFrom('government', 'assad-loyalists', 'not-government'),
    status: fc.oneof(
      fc.constantFrom('held' as const, 'secured' as const, 'lost' as const, 'advancing' as const),
      fc.constantFrom(...CONTROL_STATUSES),
    ),
    asOf: fc.constantFrom(...TIMES),
  }),
)
/** A claim of the given fields, some of its places inferred. */
const madeOf = (common: fc.Arbitrary<Common>, own: fc.Arbitrary<object & { kind: string }>) =>
  fc.tuple(common, own).map(([{ places, inferred, ...rest }, fields]) => {
    const made = claim(fields.kind as Claim['kind'], rest.speaker, places, { ...rest, ...fields })
    return inferred
      ? { ...made, places: made.places.map((one) => ({ ...one, basis: 'inferred' as const })) }
      : made
  })
/**
 * Any made-up claim over a handful of places, speakers and times, so that relations are frequent.
 */
export const anyClaim: fc.Arbitrary<Claim> = madeOf(fc.record(common), fields)
/** Any made-up count of one of two places, so that many are of the same people and ground. */
export const anyCount: fc.Arbitrary<Claim> = madeOf(
  fc.record({
    ...common,
    places: fc.constantFrom('shir/whole', 'latakia-governorate/whole'),
    eventTime: fc.constantFrom('2025-03-07', '2025-03-06/2025-03-07'),
    inferred: fc.constant(false),
  }),
  casualties,
)
