import { z } from 'zod'
import { documentSchema, partySchema, placeSchema, slug, sourceSchema } from '#lib/model'
import { DESK_KINDS, FIELD_NAMES, fieldSchemas } from './fields'
import type { FieldName } from './fields'
import { FAULTS } from './planted/faults'

/** A stretch of the text, in UTF-16 units, the end exclusive. */
const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, { message: 'end is not after start' })

/** A value of a field, the words of the text that it rests on, and whether a rule proposed it. */
const chosenSchema = z.strictObject({
  value: z.unknown(),
  from: spanSchema.optional(),
  rule: z.string().min(1).optional(),
})
/** A value of a field as somebody chose it. `null` is the decision that the text does not say. */
export type Chosen = z.infer<typeof chosenSchema>

const fieldsSchema = z
  .partialRecord(z.enum(FIELD_NAMES), chosenSchema)
  .superRefine((fields, context) => {
    for (const [name, chosen] of Object.entries(fields)) {
      const read = fieldSchemas[name as FieldName].safeParse(chosen?.value)
      if (!read.success)
        context.addIssue({
          code: 'custom',
          path: [name, 'value'],
          message: read.error.issues[0]!.message,
        })
    }
  })

const body = {
  kind: z.enum(DESK_KINDS),
  span: spanSchema,
  quote: spanSchema,
  fields: fieldsSchema,
}

/** A claim as the rules of `lib/reading` propose it: what may be taken over, what is only offered. */
export const proposalSchema = z.strictObject({
  ...body,
  /** Values that nobody may take over unseen: guesses, and who did it and how firmly, always. */
  offered: fieldsSchema,
  /** What the rules ask, by field. */
  asks: z.array(
    z.strictObject({
      field: z.string(),
      ask: z.string(),
      /** The words in question. */
      words: z.string().optional(),
      /** The ids of the places that they may mean. */
      places: z.array(z.string()).optional(),
    }),
  ),
  /** The rule that found it. */
  rule: z.string().min(1).optional(),
})
/** A claim as the rules propose it; nothing of it is said until a coder accepts it. */
export type Proposal = z.infer<typeof proposalSchema>

const deskClaimSchema = z.strictObject({
  ...body,
  /** The id under which it is published, once it is. */
  id: z.string().optional(),
  /** The proposal that it was made from. */
  proposal: z.string().optional(),
  /** Of two codings that both stand: the claim of which this is the other coding. */
  codingOf: z.string().optional(),
})
/** A claim that is being coded: what was decided of it so far. */
export type DeskClaim = z.infer<typeof deskClaimSchema>

const key = z.string().regex(/^[a-z][0-9]{1,5}$/, 'not a key of the draft')
/** What became of a difference: one side's value, another one, or both, kept as a disagreement. */
export const CHOICES = ['left', 'right', 'edit', 'both'] as const
export type DecidedFor = (typeof CHOICES)[number]

const reason = z.string().trim().min(1).max(200)
const sides = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ left: schema.optional(), right: schema.optional() })
const comparisonSchema = z.strictObject({
  /** The coders of the two sides. */
  left: z.string().min(1),
  right: z.string().min(1),
  /** Claims of the two that are one, or that one side has alone, by the key of the claim decided of them. */
  claims: z.record(key, sides(deskClaimSchema)),
  /** Why a sentence holds no claim, where both sides say so and differ, by where it starts. */
  reasons: z.record(z.string().regex(/^\d{1,9}$/), sides(reason)),
  /** New sources that both sides have and that differ. */
  sources: z.record(slug, sides(sourceSchema)),
  /** What was decided, by the name of the difference; `overruled` is what stood there and was not taken. */
  choices: z.record(
    z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-zA-Z]+$/, 'not the name of a difference'),
    z.strictObject({
      choice: z.enum(CHOICES),
      by: z.string().min(1),
      value: chosenSchema.optional(),
      overruled: z.array(z.json()),
    }),
  ),
})
/** Two codings side by side, and what was decided of them so far. */
export type TwoCodings = z.infer<typeof comparisonSchema>

const records = {
  document: documentSchema,
  proposals: z.record(key, proposalSchema),
  decided: z.record(key, z.enum(['accepted', 'rejected'])),
  claims: z.record(key, deskClaimSchema),
  /** Why a sentence holds no claim, by where it starts. */
  notCoded: z.record(z.string().regex(/^\d{1,9}$/), reason),
  /** Sources that nobody had met before, which are written on publication. */
  sources: z.record(slug, sourceSchema),
  /** In the draft that is decided of two: the two. */
  comparison: comparisonSchema.optional(),
  /** Parties and places that nobody had met before, which are written on publication as well. */
  parties: z.record(slug, partySchema).optional(),
  places: z.record(slug, placeSchema).optional(),
  /** Proposals that were made wrong on purpose: what of them, and what stood there before. */
  planted: z.record(key, z.strictObject({ fault: z.enum(FAULTS), was: fieldsSchema })).optional(),
}
/** What changes of a draft may touch: its records, without who keeps it and where it stands. */
export const draftBodySchema = z.strictObject(records)
export type DraftBody = z.infer<typeof draftBodySchema>

/** `drafts/<document>/<coder>.json`, as it stands in the file. */
export const draftSchema = z.strictObject({
  coder: z.string().min(1),
  /** How many changes the draft has seen; what `If-Match` is held against. */
  revision: z.int().positive(),
  ...records,
})
/** What one coder has made of one document so far. */
export type DeskDraft = z.infer<typeof draftSchema>

const natural = new Intl.Collator('en', { numeric: true }).compare
const sorted = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => natural(a, b)))

/** A comparison in one order. */
function ordered({ left, right, ...maps }: TwoCodings): TwoCodings {
  const { claims, reasons, sources, choices } = maps
  return {
    left,
    right,
    claims: sorted(claims),
    reasons: sorted(reasons),
    sources: sorted(sources),
    choices: sorted(choices),
  }
}

/** The number of a key: a higher one was made later. */
export const keyNumber = (key: string): number => Number(key.slice(1))

/** Keys of claims or proposals, those made last first. */
export const lastMadeFirst = (keys: Iterable<string>): string[] =>
  [...keys].sort((a, b) => keyNumber(b) - keyNumber(a))

/** The key of a claim that comes to others. */
export const nextKey = (keys: Iterable<string>): string =>
  `c${1 + Math.max(0, ...[...keys].map(keyNumber))}`

/** A draft as its file has it: in one order, whatever was decided first, so that it compares well. */
export function draftText({ coder, revision, document, ...maps }: DeskDraft): string {
  const { proposals, decided, claims, notCoded, sources, parties, places } = maps
  const { comparison, planted } = maps
  const inOrder = {
    coder,
    revision,
    document,
    claims: sorted(claims),
    notCoded: sorted(notCoded),
    sources: sorted(sources),
    ...(parties && { parties: sorted(parties) }),
    ...(places && { places: sorted(places) }),
    decided: sorted(decided),
    proposals: sorted(proposals),
    ...(planted && { planted: sorted(planted) }),
    ...(comparison && { comparison: ordered(comparison) }),
  }
  return `${JSON.stringify(inOrder, null, 2)}\n`
}
