import { z } from 'zod'
import { ACLED_TYPES } from '#lib/claims'
import {
  CONTROL_STATUSES,
  COUNTED_GROUPS,
  COUNT_SCOPES,
  DAMAGED_OBJECTS,
  DAMAGE_EXTENTS,
  HARMS,
  MANNERS,
  QUOTE_WORDS,
  STANDINGS,
  STATEMENT_ACTS,
  claimPlaceSchema,
  intervalSchema,
  mediaSchema,
  slug,
  webAddressSchema,
} from '#lib/model'

/** The kinds of claims that the desk codes, in the order of their keys I, C, T, D and S. */
export const DESK_KINDS = ['incident', 'casualties', 'control', 'damage', 'statement'] as const
export type DeskKind = (typeof DESK_KINDS)[number]

/** What a text says of how something began. */
export const TRIGGERS = ['attack', 'arrest-attempt'] as const

const partyIds = z.array(slug).min(1)
const sourceIds = z.array(slug).min(1)
const figure = z
  .strictObject({
    low: z.int().nonnegative().nullable(),
    high: z.int().nonnegative().nullable(),
    words: z.string().min(1),
  })
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    message: 'low is greater than high',
  })
/** Words of the text, or of the coder. */
const words = z.string().trim().min(1).max(300)
/** A claim of the draft by its key, or one of the records by its id. */
const claimName = z.string().regex(/^(?:[a-z][0-9]{1,5}|[a-z0-9-]+\/[a-z0-9-]+)$/)

const schemas = {
  act: z.enum(STATEMENT_ACTS),
  type: z.enum([...Object.keys(ACLED_TYPES), ...Object.values(ACLED_TYPES).flat()]),
  about: z.enum(Object.keys(ACLED_TYPES)),
  object: z.enum(DAMAGED_OBJECTS),
  extent: z.enum(DAMAGE_EXTENTS),
  number: figure,
  harm: z.enum(HARMS),
  count: figure,
  group: z.enum(COUNTED_GROUPS),
  of: partyIds,
  manner: z.enum(MANNERS),
  scope: z.enum([...COUNT_SCOPES, 'background']),
  holder: slug,
  status: z.enum(CONTROL_STATUSES),
  places: z.array(claimPlaceSchema).min(1).nullable(),
  placeWords: words,
  eventTime: intervalSchema.nullable(),
  timeIs: z.enum(['within', 'throughout']),
  timeWords: words,
  asOf: intervalSchema,
  reportedAt: intervalSchema,
  perpetrator: partyIds,
  target: partyIds,
  participants: partyIds,
  deaths: figure,
  tags: z.array(slug).min(1),
  onset: z.strictObject({ trigger: z.enum(TRIGGERS), planned: z.boolean().optional(), words }),
  parts: z
    .array(z.strictObject({ group: z.enum(COUNTED_GROUPS), count: z.int().nonnegative() }))
    .min(1),
  partOf: claimName,
  partsAreAll: z.literal(true),
  answers: z.array(claimName).min(1),
  speaker: slug,
  alsoSaidBy: sourceIds,
  via: sourceIds,
  standing: z.enum(STANDINGS),
  unverifiedBy: slug,
  quote: z
    .string()
    .min(1)
    .refine((quote) => quote.trim().split(/\s+/).length <= QUOTE_WORDS, {
      message: `a quote has at most ${QUOTE_WORDS} words`,
    }),
  link: webAddressSchema,
  archived: webAddressSchema,
  media: z.array(mediaSchema).min(1),
  note: z.string().trim().min(1).max(600),
  summary: words,
}
export type FieldName = keyof typeof schemas

/**
 * What a coder decides of a claim, over all kinds, and what a value of each may be. Where `null` is
 * allowed, it says that the text does not say. None has a default.
 */
export const fieldSchemas: Readonly<Record<FieldName, z.ZodType>> = schemas
/** Whether a field may name several, one after the other. */
export function isSeveral(name: FieldName): boolean {
  const schema = fieldSchemas[name]
  return (schema instanceof z.ZodNullable ? schema.unwrap() : schema) instanceof z.ZodArray
}
/** The names of all fields. */
export const FIELD_NAMES = Object.keys(schemas) as FieldName[]

/** Fields in which a party is named: one of the project, or new in the draft. */
export const PARTY_FIELDS = ['holder', 'perpetrator', 'target', 'participants', 'of'] as const
/** Fields in which a source is named. */
export const SOURCE_FIELDS = ['speaker', 'alsoSaidBy', 'via', 'unverifiedBy'] as const

/** Fields that any claim may have beside those of its sentence. */
const ALSO = [
  'reportedAt',
  'alsoSaidBy',
  'unverifiedBy',
  'placeWords',
  'timeWords',
  'quote',
  'note',
  'link',
  'archived',
  'media',
] as const satisfies readonly FieldName[]

/**
 * The fields of a kind: those that its sentence says, in that order, and what else the text may say.
 * All of the sentence are needed but `via`.
 */
const FIELDS: Record<DeskKind, { said: readonly FieldName[]; also: readonly FieldName[] }> = {
  incident: {
    said: [
      'speaker',
      'via',
      'type',
      'perpetrator',
      'target',
      'places',
      'eventTime',
      'standing',
      'summary',
    ],
    also: ['participants', 'deaths', 'timeIs', 'tags', 'onset', ...ALSO],
  },
  casualties: {
    said: [
      'speaker',
      'via',
      'count',
      'group',
      'harm',
      'perpetrator',
      'places',
      'eventTime',
      'scope',
      'asOf',
      'standing',
      'summary',
    ],
    also: ['of', 'manner', 'parts', 'partOf', 'partsAreAll', 'timeIs', ...ALSO],
  },
  control: {
    said: ['speaker', 'via', 'holder', 'status', 'places', 'asOf', 'standing', 'summary'],
    also: ['eventTime', 'timeIs', ...ALSO],
  },
  damage: {
    said: [
      'speaker',
      'via',
      'object',
      'extent',
      'perpetrator',
      'places',
      'eventTime',
      'standing',
      'summary',
    ],
    also: ['number', 'timeIs', ...ALSO],
  },
  statement: {
    said: ['speaker', 'via', 'act', 'places', 'eventTime', 'standing', 'summary'],
    also: ['about', 'perpetrator', 'answers', 'timeIs', ...ALSO],
  },
}

type Coded = { kind: DeskKind; fields: Partial<Record<FieldName, { value?: unknown }>> }

/** Whether a claim has a field: a running total has a day as of which it stood, one event has none. */
const has = (name: FieldName, { kind, fields }: Coded) =>
  name !== 'asOf' || kind === 'control' || (fields.scope?.value ?? 'event') !== 'event'

/** The fields that a claim has: those of its sentence first, then what else it may say. */
export function fieldsOf(claim: Coded): FieldName[] {
  const { said, also } = FIELDS[claim.kind]
  return [...said, ...also].filter((name) => has(name, claim))
}

/** Whether a claim is whole without a field. */
export function isOptional(name: FieldName, { kind }: Pick<Coded, 'kind'>): boolean {
  return name === 'via' || !FIELDS[kind].said.includes(name)
}

/** The fields of a claim that nobody has decided yet and that it needs. */
export function missingFields(claim: Coded): FieldName[] {
  return fieldsOf(claim).filter(
    (name) => !isOptional(name, claim) && claim.fields[name] === undefined,
  )
}
