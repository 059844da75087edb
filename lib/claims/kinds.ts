import type { Claim } from '#lib/model'
import { casualties } from './casualties'
import { control } from './control'
import { damage } from './damage'
import { incident } from './incident'
import type { Kind } from './kind'
import { statement } from './statement'

/** Every kind, in the order of layers and legends. */
export const kinds = [incident, casualties, control, damage, statement] as unknown as Kind[]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

/** The kind of a claim; `undefined` for an unknown one (the check refuses those). */
export function kindOf(claim: Pick<Claim, 'kind'>): Kind | undefined {
  return byId.get(claim.kind)
}
