import { z } from 'zod'
import { claimBase, intervalSchema, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { countSchema, countWords, countsMeet } from './count'
import { listParties, named } from './kind'
import type { Kind } from './kind'
import { perpetratorsDiffer } from './perpetrator'

/** Whom a count counts. `combatants` are security forces and fighters together; `unstated` where the text does not say. */
export const GROUPS = ['all', 'civilians', 'security-forces', 'fighters', 'combatants', 'unstated'] as const

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('casualties'),
    killed: countSchema,
    group: z.enum(GROUPS),
    /** Parts the text gives; they must add up to `killed`. */
    parts: z.array(z.strictObject({ group: z.enum(GROUPS), count: z.number().int().nonnegative() })).min(2).optional(),
    perpetrator: z.array(slug).min(1).optional(),
    /** `background` is kept in the record and never drawn. */
    scope: z.enum(['event', 'running-total', 'background']),
    /** When a running total stood so. */
    asOf: intervalSchema.optional(),
  })
  .refine((claim) => !claim.parts || claim.parts.reduce((sum, part) => sum + part.count, 0) === claim.killed.low, {
    path: ['parts'],
    message: 'parts do not add up to killed.low',
  })
  .refine((claim) => claim.scope === 'event' || claim.asOf, { path: ['asOf'], message: 'a running total needs asOf' })

/** A count of dead, with whom it counts and over which scope. */
export type Casualties = z.infer<typeof schema> & Claim

const GROUP_WORDS: Record<(typeof GROUPS)[number], string> = {
  all: 'all sides', civilians: 'civilians', 'security-forces': 'security forces', fighters: 'fighters',
  combatants: 'security forces and fighters', unstated: 'not said who they were',
}
const SCOPE_WORDS = { event: 'this event', 'running-total': 'running total', background: 'background' }

/** The kind `casualties`. Counts of the same people disagree where their bounds do not meet; who counts the same, in place and time, is for `relations` to say. */
export const casualties: Kind<Casualties> = {
  id: 'casualties',
  label: 'Casualties',
  singular: 'Casualties',
  colour: { light: '#6a3d9a', dark: '#c3a0ee' },
  shape: 'circle',
  schema: schema as Kind<Casualties>['schema'],
  type: (claim) => (claim.scope === 'event' ? 'Count of one event' : 'Running total'),
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    { term: 'Killed', text: `${countWords(claim.killed)}, ${GROUP_WORDS[claim.group]}` },
    ...(claim.parts ? [{ term: 'Parts', text: claim.parts.map((part) => `${part.count} ${GROUP_WORDS[part.group]}`).join(', ') }] : []),
    { term: 'Scope', text: SCOPE_WORDS[claim.scope] },
    ...(claim.perpetrator ? [{ term: 'By', text: listParties(claim.perpetrator, parties) }] : []),
  ],
  disagree: (a, b, parties) => {
    const count = a.scope === b.scope && a.group === b.group && !countsMeet(a.killed, b.killed)
    return [
      ...(count ? [{ about: 'count' as const, words: `${countWords(a.killed)} against ${countWords(b.killed)}` }] : []),
      ...perpetratorsDiffer(a.perpetrator, b.perpetrator, parties),
    ]
  },
  toll: ({ killed: { low, high, words }, group, scope, parts }) => (scope === 'background' ? undefined : { low, high, words, group, groupWords: GROUP_WORDS[group], scope, ...(parts && { parts }) }),
}
