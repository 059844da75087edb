import { z } from 'zod'
import { coderSchema } from './document'
import { fileFields } from './file'
import type { Difference, RelationReason, Weakness } from './difference'
import type { Figure } from './figure'
import { RELATION_KINDS } from './terms'
import type { RelationKind } from './terms'

const pair = {
  from: z.string().min(1).describe('Id of a claim.'),
  to: z.string().min(1).describe('Id of the claim that it stands to.'),
  why: z.string().min(1).describe('Why, in a sentence that the page shows.'),
  coder: coderSchema.describe('Who judges, and when.'),
}
const judgedKind = z.enum(RELATION_KINDS).describe('How `from` stands to `to`.')
const change = <T extends string>(what: T, meaning: string) => z.literal(what).describe(meaning)

/**
 * A signed judgement on one pair of claims: it adds a relation, sets one aside, or gives it another
 * kind. It never removes a claim.
 */
export const judgementSchema = z
  .discriminatedUnion('change', [
    z.strictObject({
      change: change('add', 'Adds a relation that the rules do not find.'),
      kind: judgedKind,
      ...pair,
    }),
    z.strictObject({
      change: change('retype', 'Gives a relation that the rules find another kind.'),
      kind: judgedKind,
      ...pair,
    }),
    z.strictObject({
      change: change('drop', 'Sets a relation that the rules find aside.'),
      ...pair,
    }),
  ])
  .describe('A signed judgement on one pair of claims; it never removes a claim.')
export type Judgement = z.infer<typeof judgementSchema>

/** `seeds/judgements.json` as a whole; a project without judgements has no such file. */
export const judgementsFileSchema = z
  .strictObject({
    ...fileFields,
    judgements: z.array(z.unknown()).describe('The judgements.'),
  })
  .describe('Where somebody judges otherwise than the rules.')

/**
 * How one claim stands to another, and why, as data. `from` denies, admits, revises, widens or is
 * part of `to`; the other kinds hold in both directions, `from` before `to` by id. `set-aside` is a relation that a
 * judgement dropped.
 */
export type Relation = {
  from: string
  to: string
  kind: RelationKind | 'set-aside'
  reason: RelationReason
  /** What differs, `from` first. */
  differences?: readonly Difference[]
  weak?: Weakness
  /** Who judged so, where a rule alone would say otherwise; `was` is what the rule says. */
  judged?: { by: string; on: string; was?: RelationKind }
}

/**
 * A relation as seen from one of its claims: the kinds that have a direction are named from the
 * other end as well.
 */
export type RelationSeen =
  Relation['kind'] | 'denied-by' | 'admitted-by' | 'revised-by' | 'has-part' | 'narrows'

/**
 * Parts of one count beside it: "311 + 213 = 524". `total` is the least that the parts make, `of`
 * the count they are parts of. The parts make the whole (`holds`), or some of it (`some`), or
 * cannot be its parts (`fails`).
 */
export type Sum = {
  whole: string
  parts: string[]
  figures: readonly Figure[]
  total: number
  of: Figure
  verdict: 'holds' | 'some' | 'fails'
}

/**
 * Claims about one matter. `id` is the first of them by id, which names the matter in links; any
 * other of them finds it as well.
 */
export type Matter = { id: string; claims: string[] }
