import { ACLED_TYPES, partyWords } from '#lib/claims'
import { intervalWords } from '#lib/filter'
import { lookupAnswer } from '#lib/gazetteer'
import {
  CONTROL_STATUSES,
  COUNTED_GROUPS,
  COUNT_SCOPES,
  HARMS,
  HOLD_OF_STATUS,
  PARTS,
  SOURCE_KINDS,
  STANDINGS,
  STATEMENT_ACTS,
  UNSTATED_PARTY,
  intervalBounds,
  notParty,
  partyNot,
} from '#lib/model'
import type { Claim, TextSpan } from '#lib/model'
import { addDays } from '#lib/util'
import type { DeskClaim, DraftBody } from './draft'
import { fieldSchemas } from './fields'
import type { FieldName } from './fields'
import { composedSummary } from './summary'
import { chosenWords } from './value-words'
import type { DeskContext } from './value-words'

/** A value that a field may be given, or a new source that it may be given to. */
export type DeskOption = {
  label: string
  /** Why it is offered, or what it is. */
  hint?: string
  /** The words of the text that it rests on. */
  from?: TextSpan
  value?: unknown
  source?: { name: string; kind: (typeof SOURCE_KINDS)[number] }
}

/** So many options are offered at once. */
const MOST = 40

/** Where typed words stand in a claim's sentences, else anywhere in the text. */
export function wordsAt(text: string, typed: string, { span }: DeskClaim): TextSpan | undefined {
  if (typed.trim() === '') return undefined
  const wanted = typed.trim().toLowerCase()
  const lower = text.toLowerCase()
  // a letter that changes its length with its case would move every offset behind it
  const whole = lower.length === text.length ? lower : text
  const inside = whole.slice(0, span.end).indexOf(wanted, span.start)
  const start = inside >= 0 ? inside : whole.indexOf(wanted)
  return start < 0 ? undefined : { start, end: start + wanted.length }
}

type Asking = {
  draft: DraftBody
  text: string
  claim: DeskClaim
  typed: string
  context: DeskContext
}

/** What the rules offered for a field of a claim that was made from a proposal. */
function offeredOf(field: FieldName, { draft, claim, context }: Asking): DeskOption[] {
  const proposal = claim.proposal === undefined ? undefined : draft.proposals[claim.proposal]
  const offered = proposal?.offered[field] ?? proposal?.fields[field]
  if (!offered) return []
  return [
    {
      value: offered.value,
      label: chosenWords(field, offered.value, draft, context),
      hint: context.tell('option.read'),
      ...(offered.from && { from: offered.from }),
    },
  ]
}

const listed = (
  field: FieldName,
  values: readonly unknown[],
  { draft, context, claim }: Asking,
): DeskOption[] =>
  values.map((value) => ({
    value,
    label: chosenWords(
      field,
      value,
      draft,
      context,
      claim.fields.holder?.value as string | undefined,
    ),
  }))

function partyOptions(field: FieldName, { context, claim, draft }: Asking): DeskOption[] {
  const { label } = partyWords(context.project.parties, context.words)
  const ids = context.project.parties.map(({ id }) => id)
  if (field === 'holder')
    return [
      ...ids.filter((id) => id !== UNSTATED_PARTY),
      ...ids.filter((id) => id !== UNSTATED_PARTY).map(notParty),
    ].map((value) => ({ value, label: label(value) }))
  const present = ((claim.fields[field]?.value ?? []) as string[]).filter(
    (id) => id !== UNSTATED_PARTY,
  )
  const alone = [UNSTATED_PARTY, ...ids.filter((id) => id !== UNSTATED_PARTY)].map((id) => ({
    value: [id],
    label: label(id),
  }))
  const more =
    present.length === 0 ? [] : ids.filter((id) => id !== UNSTATED_PARTY && !present.includes(id))
  return [
    ...alone,
    ...more.map((id) => {
      const value = [...present, id]
      return { value, label: chosenWords(field, value, draft, context) }
    }),
  ]
}

function sourceOptions(field: 'speaker' | 'via', asking: Asking): DeskOption[] {
  const { draft, context, typed, claim, text } = asking
  const value = (id: string) => (field === 'via' ? [id] : id)
  const from = wordsAt(text, typed, claim)
  const all = [...Object.values(draft.sources), ...context.project.sources]
  const known = all.map(({ id, names, kind }) => ({
    value: value(id),
    label: names?.[0] ?? id,
    hint: context.words.term('sourceKind', kind),
    search: [id, ...(names ?? [])].join('\n').toLowerCase(),
  }))
  const own = known.findIndex(({ value: id }) => String(id) === draft.document.outlet)
  const ordered = own > 0 ? [known[own]!, ...known.toSpliced(own, 1)] : known
  const matching = ordered.filter(({ search }) => search.includes(typed.trim().toLowerCase()))
  const name = typed.trim()
  const isKnown = all.some(({ names }) =>
    names?.some((one) => one.toLowerCase() === name.toLowerCase()),
  )
  return [
    ...matching.map(({ search: _search, ...option }) => ({ ...option, ...(from && { from }) })),
    ...(field === 'speaker' && name !== '' && !isKnown
      ? SOURCE_KINDS.filter((kind) => kind !== 'unclassified').map((kind) => ({
          label: context.tell('option.newSource', {
            name,
            kind: context.words.term('sourceKind', kind),
          }),
          source: { name, kind },
          ...(from && { from }),
        }))
      : []),
  ]
}

function placeOptions({ draft, text, claim, typed, context }: Asking): DeskOption[] {
  const { gazetteer, words, tell } = context
  const present = (claim.fields.places?.value ?? []) as Claim['places']
  const option = (
    value: unknown,
    hint: string | undefined,
    from: TextSpan | undefined,
  ): DeskOption => ({
    value,
    label: chosenWords('places', value, draft, context),
    ...(hint && { hint }),
    ...(from && { from }),
  })
  const parts = present.flatMap((place, i) =>
    PARTS.filter((part) => part !== place.part).map((part) =>
      option(present.with(i, { ...place, part }), undefined, claim.fields.places?.from),
    ),
  )
  const unsaid = { value: null, label: tell('value.noPlace') }
  const from = wordsAt(text, typed, claim)
  if (!from) return [...parts, unsaid]
  const phrase = text.slice(from.start, from.end)
  const isInside = claim.span.start <= from.start && from.end <= claim.span.end
  const { candidates } = lookupAnswer(
    gazetteer.resolve(phrase, { lang: draft.document.language, limit: 8 }),
    gazetteer,
    words.lang,
  )
  const found = candidates.map(({ id, why, admin }) => ({
    place: { place: id, part: 'whole', phrase, ...(!isInside && { basis: 'inferred' }) },
    hint: [words.join(admin.slice(0, 2)), why].filter(Boolean).join(' · '),
  }))
  return [
    ...found.map(({ place, hint }) => option([place], hint, from)),
    ...(present.length > 0
      ? found
          .filter(({ place }) => present.every((one) => one.place !== place.place))
          .map(({ place, hint }) => option([...present, place], hint, from))
      : []),
    ...parts,
    unsaid,
  ]
}

function dayOptions(
  field: FieldName,
  { draft, claim, text, typed, context }: Asking,
): DeskOption[] {
  const { words, tell } = context
  const last = intervalBounds(draft.document.published)![1].slice(0, 10)
  const days = Array.from({ length: 8 }, (_, i) => addDays(last, -i))
  const from = wordsAt(text, typed, claim)
  const label = (value: string) => intervalWords(value, words)
  const asTyped = fieldSchemas.asOf.safeParse(typed.trim()).success ? [typed.trim()] : []
  const spans = days.slice(0, 3).map((day) => `${addDays(day, -1)}/${day}`)
  return [
    ...asTyped.map((value) => ({ value, label: label(value), hint: tell('option.typed') })),
    ...[...days, ...spans].map((value) => ({
      value,
      label: label(value),
      ...(value === last && { hint: tell('option.published') }),
      ...(from && { from }),
    })),
    ...(field === 'eventTime' ? [{ value: null, label: tell('value.unsaid') }] : []),
  ]
}

/** A count out of typed words of the text: its figure, and each way in which words bound one. */
function countOptions({ claim, text, typed, context: { tell } }: Asking): DeskOption[] {
  const from = wordsAt(text, typed, claim)
  if (!from) return []
  const words = text.slice(from.start, from.end)
  const figure = /\d[\d.,٬']*/u.exec(words)?.[0].replace(/\D/g, '')
  const n = figure === undefined ? undefined : Number(figure)
  const option = (low: number | null, high: number | null, label: string) => ({
    value: { low, high, words },
    label: words,
    hint: label,
    from,
  })
  return [
    ...(n === undefined || !Number.isSafeInteger(n)
      ? []
      : [
          option(n, n, tell('count.exact', { n })),
          option(n, null, tell('count.atLeast', { n })),
          option(n + 1, null, tell('count.moreThan', { n })),
          option(0, n, tell('count.atMost', { n })),
        ]),
    option(null, null, tell('count.noFigure')),
  ]
}

function choices(field: FieldName, asking: Asking): DeskOption[] {
  const { claim, context, draft, typed } = asking
  switch (field) {
    case 'act':
      return listed(field, STATEMENT_ACTS, asking)
    case 'type':
      return Object.entries(ACLED_TYPES).flatMap(([type, subs]) =>
        listed(field, subs, asking).map((option) => ({
          ...option,
          hint: context.words.term('type', type),
        })),
      )
    case 'harm':
      return listed(field, HARMS, asking)
    case 'group':
      return listed(field, COUNTED_GROUPS, asking)
    case 'scope':
      return listed(field, [...COUNT_SCOPES, 'background'], asking)
    case 'standing':
      return listed(field, STANDINGS, asking)
    case 'status': {
      const not = partyNot((claim.fields.holder?.value as string | undefined) ?? '')
      return listed(
        field,
        CONTROL_STATUSES.filter((status) => !not || HOLD_OF_STATUS[status] === 'has'),
        asking,
      )
    }
    case 'holder':
    case 'perpetrator':
    case 'target':
      return partyOptions(field, asking)
    case 'speaker':
    case 'via':
      return sourceOptions(field, asking)
    case 'places':
      return placeOptions(asking)
    case 'eventTime':
    case 'asOf':
      return dayOptions(field, asking)
    case 'count':
      return countOptions(asking)
    case 'summary': {
      const made = composedSummary(draft, claim, context)
      return [
        ...(typed.trim()
          ? [{ value: typed.trim(), label: typed.trim(), hint: context.tell('option.typed') }]
          : []),
        ...(made ? [{ value: made, label: made, hint: context.tell('option.composed') }] : []),
      ]
    }
  }
}

/** Fields whose options already follow what was typed. */
const LOOKED_UP: readonly FieldName[] = [
  'speaker',
  'via',
  'places',
  'eventTime',
  'asOf',
  'count',
  'summary',
]

/**
 * What a field of a claim may be given, the likeliest first: what the rules read, then what fits the
 * typed words. Nothing is chosen before the coder chooses it.
 * @param typed what the coder typed into the field, or selected in the text
 */
export function optionsFor(field: FieldName, asking: Asking): DeskOption[] {
  const typed = asking.typed.trim().toLowerCase()
  const offered = typed === '' ? offeredOf(field, asking) : []
  const all = choices(field, asking).filter(
    ({ label, hint }) =>
      LOOKED_UP.includes(field) ||
      typed === '' ||
      `${label}\n${hint ?? ''}`.toLowerCase().includes(typed),
  )
  return [...offered, ...all]
    .filter(({ value }) => value === undefined || fieldSchemas[field].safeParse(value).success)
    .slice(0, MOST)
}
