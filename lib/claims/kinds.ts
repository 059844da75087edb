import { z } from 'zod'
import type { Claim } from '#lib/model'
import { casualties } from './casualties'
import type { Casualties } from './casualties'
import { control } from './control'
import type { Control } from './control'
import { damage } from './damage'
import type { Damage } from './damage'
import { incident } from './incident'
import type { Incident } from './incident'
import type { Kind } from './kind'
import { statement } from './statement'
import type { Statement } from './statement'

/** A claim of any kind with its own fields. */
export type AnyClaim = Incident | Casualties | Control | Damage | Statement

/** Every kind, in the order of layers and legends. */
export const kinds = [incident, casualties, control, damage, statement] as unknown as Kind[]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

/** The kind of a claim; `undefined` for an unknown one (the check refuses those). */
export function kindOf(claim: Pick<Claim, 'kind'>): Kind | undefined {
  return byId.get(claim.kind)
}

/** The schema for a record of the kind it names; `undefined` where it names no known kind. */
export function claimSchema(record: unknown): z.ZodType<Claim> | undefined {
  const kind = z.object({ kind: z.string() }).safeParse(record)
  return kind.success ? byId.get(kind.data.kind)?.schema : undefined
}

/** The names of all fields that a claim of a kind may have, as its schema lists them. */
export function fieldsOfKind({ schema }: Kind): readonly string[] {
  return Object.keys((schema as unknown as { shape: object }).shape)
}
