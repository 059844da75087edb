import { z } from 'zod'
import { ACLED_TYPES } from '#lib/claims'
import {
  CONTROL_STATUSES,
  COUNTED_GROUPS,
  COUNT_SCOPES,
  HARMS,
  STANDINGS,
  STATEMENT_ACTS,
  claimPlaceSchema,
  intervalSchema,
  slug,
} from '#lib/model'

/** The kinds of claims that the desk codes, in the order of their keys I, C, T and S. */
export const DESK_KINDS = ['incident', 'casualties', 'control', 'statement'] as const
export type DeskKind = (typeof DESK_KINDS)[number]

/** What a coder decides of a claim, over all kinds. */
export const FIELD_NAMES = [
  'act',
  'type',
  'harm',
  'count',
  'group',
  'scope',
  'holder',
  'status',
  'places',
  'eventTime',
  'asOf',
  'perpetrator',
  'target',
  'speaker',
  'via',
  'standing',
  'summary',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

const partyIds = z.array(slug).min(1)
const figure = z
  .strictObject({
    low: z.int().nonnegative().nullable(),
    high: z.int().nonnegative().nullable(),
    words: z.string().min(1),
  })
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    message: 'low is greater than high',
  })

/** What a value of each field may be. Where `null` is allowed, it says that the text does not say. */
export const fieldSchemas: Record<FieldName, z.ZodType> = {
  act: z.enum(STATEMENT_ACTS),
  type: z.enum(Object.values(ACLED_TYPES).flat()),
  harm: z.enum(HARMS),
  count: figure,
  group: z.enum(COUNTED_GROUPS),
  scope: z.enum([...COUNT_SCOPES, 'background']),
  holder: slug,
  status: z.enum(CONTROL_STATUSES),
  places: z.array(claimPlaceSchema).min(1).nullable(),
  eventTime: intervalSchema.nullable(),
  asOf: intervalSchema,
  perpetrator: partyIds,
  target: partyIds,
  speaker: slug,
  via: z.array(slug).min(1),
  standing: z.enum(STANDINGS),
  summary: z.string().trim().min(1).max(300),
}

/** The fields of a kind in the order in which its sentence is said. All are needed but `via`. */
const FIELDS: Record<DeskKind, readonly FieldName[]> = {
  incident: [
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
  casualties: [
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
  control: ['speaker', 'via', 'holder', 'status', 'places', 'asOf', 'standing', 'summary'],
  statement: ['speaker', 'via', 'act', 'places', 'eventTime', 'standing', 'summary'],
}

type Coded = { kind: DeskKind; fields: Partial<Record<FieldName, { value?: unknown }>> }

/** The fields that a claim has: a running total has a day as of which it stood, one event has none. */
export function fieldsOf({ kind, fields }: Coded): FieldName[] {
  return FIELDS[kind].filter(
    (name) => name !== 'asOf' || kind === 'control' || (fields.scope?.value ?? 'event') !== 'event',
  )
}

/** The fields of a claim that nobody has decided yet and that it needs. */
export function missingFields(claim: Coded): FieldName[] {
  return fieldsOf(claim).filter((name) => name !== 'via' && claim.fields[name] === undefined)
}
