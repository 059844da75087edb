import { z } from 'zod'
import { documentSchema, slug, sourceSchema } from '#lib/model'
import { DESK_KINDS, FIELD_NAMES, fieldSchemas } from './fields'
import type { FieldName } from './fields'

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
const proposalSchema = z.strictObject({
  ...body,
  /** Values that nobody may take over unseen: guesses, and who did it and how firmly, always. */
  offered: fieldsSchema,
  /** What the rules ask, by field. */
  asks: z.array(z.strictObject({ field: z.string(), ask: z.string() })),
})
/** A claim as the rules propose it; nothing of it is said until a coder accepts it. */
export type Proposal = z.infer<typeof proposalSchema>

const deskClaimSchema = z.strictObject({
  ...body,
  /** The id under which it is published, once it is. */
  id: z.string().optional(),
  /** The proposal that it was made from. */
  proposal: z.string().optional(),
})
/** A claim that is being coded: what was decided of it so far. */
export type DeskClaim = z.infer<typeof deskClaimSchema>

const key = z.string().regex(/^[a-z][0-9]{1,5}$/, 'not a key of the draft')
const records = {
  document: documentSchema,
  proposals: z.record(key, proposalSchema),
  decided: z.record(key, z.enum(['accepted', 'rejected'])),
  claims: z.record(key, deskClaimSchema),
  /** Why a sentence holds no claim, by where it starts. */
  notCoded: z.record(z.string().regex(/^\d{1,9}$/), z.string().trim().min(1).max(200)),
  /** Sources that nobody had met before, which are written on publication. */
  sources: z.record(slug, sourceSchema),
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

/** A draft as its file has it: in one order, whatever was decided first, so that it compares well. */
export function draftText({ coder, revision, document, ...maps }: DeskDraft): string {
  const { proposals, decided, claims, notCoded, sources } = maps
  const ordered = {
    coder,
    revision,
    document,
    claims: sorted(claims),
    notCoded: sorted(notCoded),
    sources: sorted(sources),
    decided: sorted(decided),
    proposals: sorted(proposals),
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}
