import { z } from 'zod'
import { HOLDING_STATUSES, claimBase, intervalSchema, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { detail } from './kind'
import type { Kind, Parties } from './kind'

/** Holder of a place of which a text only says that the government does not have it. */
export const NOT_GOVERNMENT = 'not-government'

/** How somebody is said to stand to a place. */
const STATUSES = [
  'held',
  'secured',
  'contested',
  'advancing',
  'lost',
  'besieged',
  'siege-lifted',
  'presence',
] as const

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('control').describe('A state of control.'),
    holder: slug.describe(
      'Party id of who it is about, or `not-government` where only that is said.',
    ),
    status: z.enum(STATUSES).describe('How the holder is said to stand to the place.'),
    asOf: intervalSchema.describe('When the state is said to have held.'),
  })
  .describe('Who is said to hold a place part, how, and as of when. Intent is not control.')

/**
 * A state of control: who is said to hold a place part, how, and as of when. Intent is not control.
 */
export type Control = z.infer<typeof schema> & Claim

/**
 * Whether two holders' sides exclude each other. `not-government` goes with every side but the
 * government's.
 */
function opposite(a: string, b: string): boolean {
  if (a === b) return false
  return a === NOT_GOVERNMENT
    ? b === 'government'
    : b === NOT_GOVERNMENT
      ? a === 'government'
      : true
}

/** How the holder stands to the place, in words that agree with its name. */
function statusWords({ holder, status }: Pick<Control, 'holder' | 'status'>, parties: Parties) {
  return parties.words.say(`status.${status}`, { agreement: parties.agreement(holder) })
}

/**
 * The kind `control`. Two claims disagree where both say somebody has the place and the sides are
 * opposite.
 */
export const control: Kind<Control> = {
  id: 'control',
  colour: { light: '#00707a', dark: '#3fb8c0' },
  shape: 'square',
  schema: schema as Kind<Control>['schema'],
  type: (claim) =>
    HOLDING_STATUSES.includes(claim.status) ? 'Who holds it' : 'Movement or presence',
  parties: (claim) => (claim.holder === NOT_GOVERNMENT ? [] : [claim.holder]),
  sides: (claim) => (HOLDING_STATUSES.includes(claim.status) ? [claim.holder] : []),
  details: (claim, parties) => [
    detail(
      'control',
      claim.status === 'lost'
        ? parties.words.say('status.lost')
        : parties.words.say('hold.line', {
            holder: parties.label(claim.holder),
            status: statusWords(claim, parties),
          }),
      parties,
    ),
  ],
  disagree: (a, b, parties) => {
    if (!HOLDING_STATUSES.includes(a.status) || !HOLDING_STATUSES.includes(b.status)) return []
    if (!opposite(parties.side(a.holder), parties.side(b.holder))) return []
    return [
      {
        about: 'holder',
        values: [
          { holder: a.holder, status: a.status },
          { holder: b.holder, status: b.status },
        ],
      },
    ]
  },
  hold: ({ holder, status }, parties) => ({
    holder,
    side: parties.side(holder),
    label: parties.label(holder),
    status,
    statusWords: statusWords({ holder, status }, parties),
    holds: HOLDING_STATUSES.includes(status),
  }),
}
