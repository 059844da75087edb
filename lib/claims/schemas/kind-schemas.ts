import { z } from 'zod'
import type { Claim } from '#lib/model'
import { casualtiesSchema } from './casualties-schema'
import type { Casualties } from './casualties-schema'
import { controlSchema } from './control-schema'
import type { Control } from './control-schema'
import { damageSchema } from './damage-schema'
import type { Damage } from './damage-schema'
import { incidentSchema } from './incident-schema'
import type { Incident } from './incident-schema'
import { statementSchema } from './statement-schema'
import type { Statement } from './statement-schema'

/** A claim of any kind with its own fields. */
export type AnyClaim = Incident | Casualties | Control | Damage | Statement

/** The schema of every kind by its id, in the order of `kinds`. */
export const kindSchemas = {
  incident: incidentSchema,
  casualties: casualtiesSchema,
  control: controlSchema,
  damage: damageSchema,
  statement: statementSchema,
} as unknown as Readonly<Record<string, z.ZodType<Claim>>>

/** The schema for a record of the kind it names; `undefined` where it names no known kind. */
export function claimSchema(record: unknown): z.ZodType<Claim> | undefined {
  const kind = z.object({ kind: z.string() }).safeParse(record)
  return kind.success && Object.hasOwn(kindSchemas, kind.data.kind)
    ? kindSchemas[kind.data.kind]
    : undefined
}

/** The names of all fields that a claim of a kind may have, as its schema lists them. */
export function fieldsOfKind({ id }: { id: string }): readonly string[] {
  return Object.keys((kindSchemas[id] as unknown as { shape: object }).shape)
}
