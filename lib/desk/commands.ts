import { z } from 'zod'
import { pinAt } from '#lib/gazetteer'
import { SETTLEMENT_KINDS, SITE_KINDS, SOURCE_KINDS, UNSTATED_PARTY, slug } from '#lib/model'
import type { AskedChange } from './changes'
import { carriedFields } from './carry'
import { nextKey } from './draft'
import type { DraftBody } from './draft'
import { DESK_KINDS, FIELD_NAMES, PARTY_FIELDS } from './fields'
import { withoutCorrected } from './corrected'
import { guessesOf } from './proposals'
import { quotedSpan, sentenceStates, sentencesAt } from './sentences'

const key = z.string().regex(/^[a-z][0-9]{1,5}$/)
const offset = z.int().nonnegative()
const span = z.strictObject({ start: offset, end: offset })

/** What a coder can do to a draft. Each is one line of its history. */
export const commandSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('accept'),
    proposal: key,
    /** Whether what the rules only guess goes with it, where words of the text stand behind it. */
    guesses: z.literal(true).optional(),
  }),
  z.strictObject({
    do: z.literal('reject'),
    proposal: key,
    /** Other proposals that are rejected with it. */
    also: z.array(key).max(100).optional(),
  }),
  z.strictObject({ do: z.literal('claim'), kind: z.enum(DESK_KINDS), ...span.shape }),
  z.strictObject({ do: z.literal('remove'), claim: key }),
  z.strictObject({
    do: z.literal('set'),
    claim: key,
    field: z.enum(FIELD_NAMES),
    value: z.json(),
    from: span.optional(),
  }),
  z.strictObject({
    do: z.literal('fill'),
    claim: key,
    fields: z
      .array(z.strictObject({ field: z.enum(FIELD_NAMES), value: z.json(), from: span.optional() }))
      .min(1)
      .max(FIELD_NAMES.length),
  }),
  z.strictObject({ do: z.literal('carry'), claim: key }),
  z.strictObject({ do: z.literal('clear'), claim: key, field: z.enum(FIELD_NAMES) }),
  z.strictObject({
    do: z.literal('not-coded'),
    sentence: offset,
    why: z.string().trim().min(1).max(200),
    /** Where the sentences begin of which the same is said, none of which holds a claim or a proposal. */
    also: z.array(offset).max(400).optional(),
  }),
  z.strictObject({ do: z.literal('reopen'), sentence: offset }),
  z.strictObject({
    do: z.literal('same-as'),
    sentence: offset,
    claim: key,
    why: z.string().trim().min(1).max(200),
  }),
  z.strictObject({
    do: z.literal('source'),
    claim: key,
    name: z.string().trim().min(1).max(120),
    kind: z.enum(SOURCE_KINDS),
    from: span.optional(),
  }),
  z.strictObject({
    do: z.literal('place'),
    claim: key,
    name: z.string().trim().min(1).max(120),
    kind: z.enum([...SITE_KINDS, ...SETTLEMENT_KINDS]),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    extentMetres: z.int().positive().max(100_000),
    from: span.optional(),
  }),
  z.strictObject({
    do: z.literal('party'),
    claim: key,
    field: z.enum(PARTY_FIELDS),
    name: z.string().trim().min(1).max(120),
  }),
])
/** A command of a coder, named by `do`. */
export type DeskCommand = z.infer<typeof commandSchema>

/** A readable id out of words in any script that keeps letters of Latin; empty where none are left. */
export function readableSlug(words: string, most = 60): string {
  const letters = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const whole = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return whole.length <= most ? whole : whole.slice(0, most).replace(/-[^-]*$/, '')
}

/** The first of some names that nobody has yet: `name`, `name-2`, `name-3`. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  let free = name
  for (let n = 2; taken(free); n++) free = `${name}-${n}`
  return free
}

/** The id of what a coder makes under a name: no record has it, and nothing else that the draft makes. */
const newId = (
  kind: string,
  name: string,
  made: Readonly<Record<string, unknown>>,
  known: (id: string) => boolean,
): string =>
  freeName(
    readableSlug(name) || `${kind}-${Object.keys(made).length + 1}`,
    (id) => known(id) || made[id] !== undefined,
  )

/** Scripts in which names of places are met, by their codes of ISO 15924. */
const WRITTEN = ['Arab', 'Cyrl', 'Hebr', 'Grek', 'Armn', 'Geor', 'Ethi', 'Deva', 'Hani'] as const

/** A pin as a record of the gazetteer, its point with no more digits than its radius is known to. */
function pinned(
  id: string,
  { name, kind, lon, lat, extentMetres }: DeskCommand & { do: 'place' },
  { document }: DraftBody,
): AskedChange['after'] {
  const script = WRITTEN.find((code) => new RegExp(`\\p{Script=${code}}`, 'u').test(name))
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: pinAt([lon, lat], extentMetres) },
    properties: {
      kind,
      names: [{ text: name, lang: document.language, script: script ?? 'Latn', role: 'preferred' }],
      ids: {},
      admin: [],
      points: [],
      extentMetres,
    },
  }
}

/** Fields of other claims that name a claim, which go with it. */
function namings({ claims }: DraftBody, key: string): AskedChange[] {
  return Object.entries(claims).flatMap(([other, { fields }]) => [
    ...(fields.partOf?.value === key ? [{ at: ['claims', other, 'fields', 'partOf'] }] : []),
    ...((fields.answers?.value as string[] | undefined)?.includes(key)
      ? [{ at: ['claims', other, 'fields', 'answers'] }]
      : []),
  ])
}

/**
 * What a command changes in a draft.
 * @param known whether the project has a source, a party or a place of an id
 * @throws RangeError in one sentence where the draft has not what the command speaks of
 */
export function commandChanges(
  draft: DraftBody,
  text: string,
  command: DeskCommand,
  known: (source: string) => boolean,
): AskedChange[] {
  const proposal = (name: string) => {
    const found = draft.proposals[name]
    if (!found || draft.decided[name]) throw new RangeError(`${name} is no open proposal.`)
    return found
  }
  const claim = (name: string) => {
    const found = draft.claims[name]
    if (!found) throw new RangeError(`${name} is no claim of this draft.`)
    return found
  }
  const sentence = (start: number) => {
    const found = sentenceStates(draft, text).find((one) => one.start === start)
    if (!found) throw new RangeError(`No sentence begins at ${start}.`)
    return found
  }
  switch (command.do) {
    case 'accept': {
      const proposed = withoutCorrected(proposal(command.proposal), draft, text)
      const { kind, span: of, quote } = proposed
      const fields = { ...(command.guesses && guessesOf(proposed)), ...proposed.fields }
      const after = { kind, span: of, quote, fields, proposal: command.proposal }
      return [
        { at: ['decided', command.proposal], after: 'accepted' },
        {
          at: ['claims', nextKey(Object.keys(draft.claims))],
          after: after as AskedChange['after'],
        },
      ]
    }
    case 'reject':
      return [command.proposal, ...(command.also ?? [])].map((name) => {
        proposal(name)
        return { at: ['decided', name], after: 'rejected' }
      })
    case 'claim': {
      const selection = { start: command.start, end: Math.min(command.end, text.length) }
      const of = sentencesAt(text, draft.document.language, selection)
      const after = {
        kind: command.kind,
        span: of,
        quote: quotedSpan(text, of, selection),
        fields: {},
      }
      const held = sentenceStates(draft, text).filter(
        ({ start }) => of.start <= start && start < of.end,
      )
      return [
        { at: ['claims', nextKey(Object.keys(draft.claims))], after },
        // what is coded now is no longer said to hold no claim
        ...held.filter(({ why }) => why).map(({ start }) => ({ at: ['notCoded', String(start)] })),
      ]
    }
    case 'remove': {
      const { proposal: from } = claim(command.claim)
      return [
        { at: ['claims', command.claim] },
        ...(from ? [{ at: ['decided', from] }] : []),
        ...namings(draft, command.claim),
      ]
    }
    case 'set': {
      claim(command.claim)
      const { claim: name, field, value, from } = command
      return [{ at: ['claims', name, 'fields', field], after: { value, ...(from && { from }) } }]
    }
    case 'fill':
      claim(command.claim)
      return command.fields.map(({ field, value, from }) => ({
        at: ['claims', command.claim, 'fields', field],
        after: { value, ...(from && { from }) },
      }))
    case 'carry': {
      const carried = carriedFields(draft, command.claim)
      return Object.entries(carried).map(([field, chosen]) => ({
        at: ['claims', command.claim, 'fields', field],
        after: chosen as AskedChange['after'],
      }))
    }
    case 'clear':
      claim(command.claim)
      return [{ at: ['claims', command.claim, 'fields', command.field] }]
    case 'not-coded':
    case 'same-as': {
      if (command.do === 'same-as') claim(command.claim)
      const { proposals, claims } = sentence(command.sentence)
      if (claims.length > 0)
        throw new RangeError('The sentence holds a claim. Remove the claim, or leave the sentence.')
      const also = command.do === 'not-coded' ? (command.also ?? []).map(sentence) : []
      const held = also.find((one) => one.claims.length + one.proposals.length > 0)
      if (held)
        throw new RangeError(
          `The sentence at ${held.start} holds a claim or a proposal. Decide it by itself.`,
        )
      return [
        ...proposals.map((name) => ({ at: ['decided', name], after: 'rejected' })),
        ...[command.sentence, ...also.map(({ start }) => start)].map((start) => ({
          at: ['notCoded', String(start)],
          after: command.why,
        })),
      ]
    }
    case 'reopen': {
      const { start } = sentence(command.sentence)
      return [{ at: ['notCoded', String(start)] }]
    }
    case 'source': {
      claim(command.claim)
      const { name, kind, from } = command
      const id = newId('source', name, draft.sources, known)
      return [
        { at: ['sources', slug.parse(id)], after: { id, names: [name], kind } },
        {
          at: ['claims', command.claim, 'fields', 'speaker'],
          after: { value: id, ...(from && { from }) },
        },
      ]
    }
    case 'place': {
      const { fields } = claim(command.claim)
      const { name, from } = command
      const places = draft.places ?? {}
      const id = newId('place', name, places, known)
      const others = (fields.places?.value ?? []) as { [name: string]: string }[]
      return [
        { at: ['places', slug.parse(id)], after: pinned(id, command, draft) },
        {
          at: ['claims', command.claim, 'fields', 'places'],
          after: {
            value: [...others, { place: id, part: 'whole', phrase: name }],
            ...(from && { from }),
          },
        },
      ]
    }
    case 'party': {
      const { fields } = claim(command.claim)
      const { name, field } = command
      const parties = draft.parties ?? {}
      const id = newId('party', name, parties, known)
      const others = field === 'holder' ? [] : ((fields[field]?.value ?? []) as string[])
      const many = [...others.filter((one) => one !== UNSTATED_PARTY), id]
      return [
        { at: ['parties', slug.parse(id)], after: { id, label: name, name } },
        {
          at: ['claims', command.claim, 'fields', field],
          after: { value: field === 'holder' ? id : many },
        },
      ]
    }
  }
}
