import { partyWords } from '#lib/claims'
import { UNSTATED_PARTY, notParty } from '#lib/model'
import type { PARTY_FIELDS, FieldName } from '../fields'
import { optionOf, timesUsed } from './asking'
import type { Asking, DeskOption } from './asking'
import { againstWhom, fought } from './party-pairs'

type PartyField = (typeof PARTY_FIELDS)[number]

/** Where a claim names parties. */
const NAMED_IN = ['holder', 'perpetrator', 'target', 'participants'] as const
type Naming = Partial<Record<(typeof NAMED_IN)[number], unknown>>

/** How often claims name each party. */
const timesNamed = (claims: readonly Naming[]) =>
  timesUsed(
    claims.flatMap((claim) => NAMED_IN.flatMap((name) => (claim[name] ?? []) as string | string[])),
  )

/** Parties of the project and of the draft, those first that the draft names most, then the records. */
function partyIds(asking: Asking): string[] {
  const { draft, context } = asking
  const own = timesNamed(
    Object.values(draft.claims).map(({ fields }) =>
      Object.fromEntries(NAMED_IN.map((name) => [name, fields[name]?.value])),
    ),
  )
  const known = timesNamed(context.project.claims as readonly Naming[])
  const by = (times: ReadonlyMap<string, number>, a: string, b: string) =>
    (times.get(b) ?? 0) - (times.get(a) ?? 0)
  const ids = [
    ...Object.keys(asking.draft.parties ?? {}),
    ...asking.context.project.parties.map(({ id }) => id),
  ]
  return [...new Set(ids)]
    .filter((id) => id !== UNSTATED_PARTY)
    .sort((a, b) => by(own, a, b) || by(known, a, b))
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

/** So many parties are offered as holders before that one of them does not hold it. */
const MOST_HOLDERS = 4
/** Which parties a field may name: one, none that the text names, or one more beside those chosen. */
export function partyOptions(field: PartyField, asking: Asking): DeskOption[] {
  const ids = partyIds(asking)
  const one = (value: unknown) => optionOf(field satisfies FieldName, value, asking)
  if (field === 'holder') {
    // that somebody does not hold it stands near the top as well, for those in play
    const [first, rest] = [ids.slice(0, MOST_HOLDERS), ids.slice(MOST_HOLDERS)]
    const both = [first, rest].flatMap((some) => [...some, ...some.map((id) => notParty(id))])
    return [...both.map(one), ...newParty(asking)]
  }
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
    ...(field === 'perpetrator' ? [...fought(asking, ids), ...againstWhom(asking, ids)] : []),
    ...ids.map((id) => one([id])),
    ...more.map((id) => one([...present, id])),
    ...newParty(asking),
  ]
}
