import { isDeepStrictEqual } from 'node:util'
import { ACLED_TYPES, partyWords } from '#lib/claims'
import { UNSTATED_PARTY, notParty } from '#lib/model'
import type { PARTY_FIELDS, FieldName } from '../fields'
import { chosenWords } from '../value-words'
import { optionOf } from './asking'
import type { Asking, DeskOption } from './asking'

type PartyField = (typeof PARTY_FIELDS)[number]

/** How often claims of a draft name each party, so that those in play come first. */
function named({ draft }: Asking): Map<string, number> {
  const times = new Map<string, number>()
  for (const { fields } of Object.values(draft.claims))
    for (const name of ['holder', 'perpetrator', 'target', 'participants'] as const)
      for (const id of [(fields[name]?.value ?? []) as string | string[]].flat())
        times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

/** Parties of the project and of the draft, those that the draft names most first. */
function partyIds(asking: Asking): string[] {
  const times = named(asking)
  const ids = [
    ...Object.keys(asking.draft.parties ?? {}),
    ...asking.context.project.parties.map(({ id }) => id),
  ]
  return [...new Set(ids)]
    .filter((id) => id !== UNSTATED_PARTY)
    .sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))
}

/** A party that nobody had met before, where what was typed names none. */
function newParty({ typed, context, draft }: Asking): DeskOption[] {
  const name = typed.trim()
  const { label } = partyWords(context.project.parties, context.words)
  const labels = [...context.project.parties, ...Object.values(draft.parties ?? {})].flatMap(
    (party) => [label(party.id), party.label, party.id, party.name],
  )
  const known = labels.some((one) => one.toLowerCase() === name.toLowerCase())
  return name === '' || known
    ? []
    : [{ label: context.tell('option.newParty', { name }), party: name }]
}

/** So many pairs of parties are offered as the two sides of a fight. */
const MOST_PAIRS = 3

/** Pairs of parties that fought each other by claims of the draft and of the records, most often first. */
function pairs({ draft, context }: Asking): string[][] {
  const sides = [
    ...Object.values(draft.claims).map(({ fields }) => fields.participants?.value),
    ...context.project.claims.map((claim) => (claim as { participants?: string[] }).participants),
  ] as (string[] | undefined)[]
  const times = new Map<string, number>()
  for (const pair of sides)
    if (pair?.length === 2) times.set(pair.join(' '), (times.get(pair.join(' ')) ?? 0) + 1)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PAIRS)
    .map(([pair]) => pair.split(' '))
}

/**
 * A fight between two sides of whom the text does not say who began it, decided at once: nobody did
 * it to anybody, and both took part.
 */
function fought(asking: Asking, ids: readonly string[]): DeskOption[] {
  const { kind, fields } = asking.claim
  const type = fields.type?.value as string | undefined
  const isFight = type === 'Battles' || ACLED_TYPES.Battles!.includes(type ?? '')
  if (kind !== 'incident' || !isFight || fields.target || fields.participants) return []
  return pairs(asking)
    .filter((pair) => pair.every((id) => ids.includes(id)))
    .map((pair) => ({
      ...optionOf('perpetrator', [UNSTATED_PARTY], asking),
      label: asking.context.tell('option.fought', {
        sides: chosenWords('participants', pair, asking.draft, asking.context),
      }),
      also: { target: [UNSTATED_PARTY], participants: pair },
    }))
}

/**
 * Who did it and to whom, decided at once: as other claims of the draft say, the last first, and that
 * the text names neither.
 */
function againstWhom(asking: Asking): DeskOption[] {
  const { draft, context, claim } = asking
  if (claim.kind !== 'incident' || claim.fields.target) return []
  const words = (value: unknown) => chosenWords('perpetrator', value, draft, context)
  const all = Object.values(draft.claims)
    .toReversed()
    .flatMap(({ fields: { perpetrator, target } }) =>
      perpetrator && target ? [{ by: perpetrator.value, at: target.value as string[] }] : [],
    )
    .filter(({ at }) => !at.includes(UNSTATED_PARTY))
  const distinct = all.filter((one, i) => all.findIndex((a) => isDeepStrictEqual(a, one)) === i)
  return [
    ...distinct.slice(0, MOST_PAIRS).map(({ by, at }) => ({
      ...optionOf('perpetrator', by, asking),
      label: context.tell('option.against', { by: words(by), target: words(at) }),
      also: { target: at },
    })),
    {
      ...optionOf('perpetrator', [UNSTATED_PARTY], asking),
      label: context.tell('option.neither'),
      also: { target: [UNSTATED_PARTY] },
    },
  ]
}

/** Which parties a field may name: one, none that the text names, or one more beside those chosen. */
export function partyOptions(field: PartyField, asking: Asking): DeskOption[] {
  const ids = partyIds(asking)
  const one = (value: unknown) => optionOf(field satisfies FieldName, value, asking)
  if (field === 'holder')
    return [...ids.map(one), ...ids.map((id) => one(notParty(id))), ...newParty(asking)]
  const present = ((asking.claim.fields[field]?.value ?? []) as string[]).filter(
    (id) => id !== UNSTATED_PARTY,
  )
  const unsaid =
    field === 'perpetrator' || field === 'target'
      ? [{ ...one([UNSTATED_PARTY]), unsaid: true as const }]
      : []
  const more = present.length === 0 ? [] : ids.filter((id) => !present.includes(id))
  return [
    ...unsaid,
    ...(field === 'perpetrator' ? [...fought(asking, ids), ...againstWhom(asking)] : []),
    ...ids.map((id) => one([id])),
    ...more.map((id) => one([...present, id])),
    ...newParty(asking),
  ]
}
