import fc from 'fast-check'
import { CONTROL_STATUSES, HARMS, MANNERS } from '#lib/model'
import { claimSchema } from '#lib/claims'
import {
  GEOLOCATION_CONFIDENCES,
  MEDIA_KINDS,
  PARTS,
  QUADRANTS,
  mediaFileSchema,
  webAddressSchema,
} from '#lib/model'
import type { Claim, Document, Project } from '#lib/model'
import { ownProject } from '../project'

/**
 * Texts as people and their enemies write them: formulas, quotes, separators, line ends, Arabic,
 * marks that turn a line around.
 */
const nasty = fc.constantFrom(
  '=1+1',
  '+33',
  '-5',
  '@SUM(A1)',
  "'",
  "''=x",
  '\t=x',
  '\r\n',
  '"',
  '""',
  ',',
  ';',
  ' | ',
  '\\',
  '\\|',
  '|',
  '#tag',
  'اللاذقية',
  '\u202Eabc',
  '𝕏',
  '<b>&amp;</b>',
  '\u0000',
  ' ',
  'null',
  '2025-03-07',
  'NaN',
  '＝1',
)
const anyText = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 4 })
    .map((all) => all.join('')),
)
const text = anyText.filter((words) => words.length > 0)
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => `2025-03-${String(number).padStart(2, '0')}`)
const interval = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => [a, b].sort().join('/')),
  day.map((one) => `../${one}`),
  day.map((one) => `${one}/..`),
  day.map((one) => `${one}T06:00/${one}T12:30`),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const count = fc.oneof(
  fc
    .tuple(fc.nat(900), fc.nat(90), text)
    .map(([low, more, words]) => ({ low, high: low + more, words })),
  fc.tuple(fc.option(fc.nat(900)), text).map(([low, words]) => ({ low, high: null, words })),
)
const address = fc
  .webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true })
  .filter((url) => webAddressSchema.safeParse(url).success)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const file = anyText.filter((name) => mediaFileSchema.safeParse(name).success)
const archive = fc.oneof(fc.record({ url: address }), fc.record({ file, sha256 }))
const media = (ids: { places: readonly string[]; sources: readonly string[] }) =>
  fc.record({
    kind: fc.constantFrom(...MEDIA_KINDS),
    shows: maybe(text),
    url: address,
    archive: maybe(address),
    file: maybe(file),
    sha256,
    taken: maybe(
      fc.record({ time: interval, basis: fc.constant('stated' as const), note: maybe(text) }),
    ),
    geolocated: maybe(
      fc.record({
        place: fc.constantFrom(...ids.places),
        point: maybe(
          fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
        ),
        by: fc.constantFrom(...ids.sources),
        confidence: fc.constantFrom(...GEOLOCATION_CONFIDENCES),
      }),
    ),
    graphic: fc.boolean(),
    identifying: fc.boolean(),
  })
const coder = fc.record({ by: text, on: day })

const common = (ids: { places: readonly string[]; sources: readonly string[] }) => ({
  summary: text,
  speaker: fc.constantFrom(...ids.sources),
  via: maybe(fc.array(fc.constantFrom(...ids.sources), { minLength: 1, maxLength: 3 })),
  places: fc.array(
    fc.record({
      place: fc.constantFrom(...ids.places),
      part: fc.constantFrom(...PARTS),
      quadrant: maybe(fc.constantFrom(...QUADRANTS)),
      phrase: text,
      basis: maybe(fc.constantFrom('inferred' as const, 'name' as const)),
      alternatives: maybe(fc.array(fc.constantFrom(...ids.places), { minLength: 1, maxLength: 2 })),
    }),
    { maxLength: 3 },
  ),
  placeWords: maybe(anyText),
  eventTime: maybe(interval),
  timeIs: maybe(fc.constantFrom('within', 'throughout')),
  timeWords: maybe(anyText),
  reportedAt: maybe(interval),
  standing: fc.constantFrom('stated', 'reported', 'alleged', 'unverified'),
  unverifiedBy: maybe(fc.constantFrom(...ids.sources)),
  evidence: fc.record({
    line: fc.integer({ min: 1, max: 99 }),
    start: fc.nat(999),
    end: fc.integer({ min: 1, max: 9999 }),
    quote: text.filter((quote) => quote.trim().split(/\s+/).length <= 12),
    sentenceHash: maybe(fc.stringMatching(/^[0-9a-f]{8}$/)),
    url: maybe(address),
    archive: maybe(archive),
    media: maybe(fc.array(media(ids), { minLength: 1, maxLength: 2 })),
  }),
  coder: maybe(coder),
  note: maybe(anyText),
})
const own = (party: fc.Arbitrary<string>) => {
  const parties = fc.array(party, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    fc
      .record({
        kind: fc.constant('incident'),
        type: fc.constantFrom(
          ['Battles', 'Armed clash'],
          ['Violence against civilians', 'Attack'],
          ['Riots', 'Mob violence'],
          ['Strategic developments', 'Other'],
        ),
        perpetrator: parties,
        target: parties,
        participants: maybe(parties),
        tags: maybe(fc.array(slug, { minLength: 1, maxLength: 2 })),
        deaths: maybe(count),
        onset: maybe(
          fc.record({
            trigger: fc.constantFrom('attack', 'arrest-attempt'),
            planned: maybe(fc.boolean()),
            words: anyText,
          }),
        ),
      })
      .map(({ type: [eventType, subEventType], ...rest }) => ({
        ...rest,
        eventType,
        subEventType,
      })),
    fc
      .record({
        kind: fc.constant('casualties'),
        harm: fc.constantFrom(...HARMS),
        count,
        of: maybe(parties),
        manner: maybe(fc.constantFrom(...MANNERS)),
        group: fc.constantFrom('all', 'civilians', 'combatants', 'unstated'),
        perpetrator: maybe(parties),
        scope: fc.constantFrom('event', 'running-total', 'background'),
        asOf: interval,
        split: fc.boolean(),
      })
      .map(({ split, ...rest }) =>
        split && rest.count.low !== null
          ? {
              ...rest,
              parts: [
                { group: 'civilians', count: rest.count.low },
                { group: 'fighters', count: 0 },
              ],
            }
          : rest,
      ),
    fc.record({
      kind: fc.constant('control'),
      holder: party,
      status: fc.constantFrom(...CONTROL_STATUSES),
      asOf: interval,
    }),
  )
}
/** Takes out what is `undefined`, as JSON would. */
const plain = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T

/**
 * Any project that the schemas allow: up to eight claims of all kinds over the given places and
 * sources, in up to two documents.
 */
export function anyProject(ids: {
  places: readonly string[]
  sources: readonly string[]
  parties: readonly string[]
}): fc.Arbitrary<Pick<Project, 'documents' | 'claims'>> {
  const document = fc
    .record({
      outlet: fc.constantFrom(...ids.sources),
      label: text,
      title: maybe(anyText),
      published: interval,
      coder,
    })
    .map((rest) => ({
      ...rest,
      publishedBasis: 'stated',
      language: 'en',
      text: { sha256: '0'.repeat(64), characters: 9999 },
    }))
  const claim = fc
    .tuple(fc.record(common(ids)), own(fc.constantFrom(...ids.parties)))
    .map(([base, fields]) => ({ ...base, ...fields }))
  return fc
    .tuple(
      fc.array(document, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(fc.nat(1), claim), { maxLength: 8 }),
    )
    .map(([documents, claims]) =>
      plain({
        documents: documents.map((rest, i) => ({
          ...rest,
          id: `doc-${i}`,
        })) as unknown as Document[],
        claims: claims.map(([at, rest], i) => ({
          ...rest,
          document: `doc-${at % documents.length}`,
          id: `doc-${at % documents.length}/claim-${i}`,
        })) as unknown as Claim[],
      }),
    )
    .filter(({ claims }) => claims.every((one) => claimSchema(one)!.safeParse(one).success))
}

/** The project's own ids, for made-up claims to name. */
export async function ownIds() {
  const { project, gazetteer } = await ownProject()
  return {
    project,
    gazetteer,
    ids: {
      places: project.places.map(({ id }) => id),
      sources: project.sources.map(({ id }) => id),
      parties: project.parties.map(({ id }) => id),
    },
  }
}
