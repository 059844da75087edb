import { isDeepStrictEqual } from 'node:util'
import { ACLED_TYPES } from '#lib/claims'
import {
  CONTROL_STATUSES,
  COUNTED_GROUPS,
  COUNT_SCOPES,
  DAMAGED_OBJECTS,
  DAMAGE_EXTENTS,
  HARMS,
  HOLD_OF_STATUS,
  MANNERS,
  STANDINGS,
  STATEMENT_ACTS,
  partyNot,
} from '#lib/model'
import { fieldSchemas } from '../fields'
import type { FieldName } from '../fields'
import { offersFor } from '../offers'
import { distinctOptions, nearOptions, optionOf, readOption, timesUsed } from './asking'
import type { Asking, DeskOption } from './asking'
import { countOptions, partsOptions, spelledOptions } from './count-options'
import { dayOptions } from './day-options'
import { withSentences } from './made-sentence'
import { partyOptions } from './party-options'
import { placeOptions } from './place-options'
import { throughWhom, uncheckedBy } from './said-together'
import { sourceOptions } from './source-options'
import {
  addressOptions,
  claimOptions,
  mediaOptions,
  noteOptions,
  onsetOptions,
  summaryOptions,
  tagOptions,
  textWords,
} from './text-options'

/** So many options are offered at once. */
const MOST = 40

type Typed = { subEventType?: string; status?: string }

/**
 * ACLED's sub-event types, those first that incidents of the records have most often, and event types
 * that the text leaves at that.
 */
function typeOptions(asking: Asking): DeskOption[] {
  const times = timesUsed(
    (asking.context.project.claims as readonly Typed[]).map((one) => one.subEventType),
  )
  const subs = Object.entries(ACLED_TYPES).flatMap(([type, all]) =>
    all.map((sub) => ({ type, sub, n: times.get(sub) ?? 0 })),
  )
  return [
    ...subs
      .sort((a, b) => b.n - a.n)
      .map(({ type, sub }) =>
        optionOf('type', sub, asking, { hint: asking.context.words.term('type', type) }),
      ),
    ...Object.keys(ACLED_TYPES).map((type) => optionOf('type', type, asking)),
  ]
}

/** The statuses that go with the holder of a claim, those first that the records have most often. */
function statuses({ claim, context: { project } }: Asking) {
  const not = partyNot((claim.fields.holder?.value as string | undefined) ?? '')
  const times = timesUsed((project.claims as readonly Typed[]).map(({ status }) => status))
  return CONTROL_STATUSES.filter((status) => !not || HOLD_OF_STATUS[status] === 'has').toSorted(
    (a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0),
  )
}

/** Fields whose answers stand in one order, so that a digit always means the same. */
const LISTED: Partial<Record<FieldName, (asking: Asking) => readonly unknown[]>> = {
  act: () => STATEMENT_ACTS,
  about: () => Object.keys(ACLED_TYPES),
  object: () => DAMAGED_OBJECTS,
  extent: () => DAMAGE_EXTENTS,
  harm: () => HARMS,
  group: () => COUNTED_GROUPS,
  manner: () => MANNERS,
  scope: () => [...COUNT_SCOPES, 'background'],
  standing: () => STANDINGS,
  status: statuses,
  timeIs: () => ['within', 'throughout'],
  partsAreAll: () => [true],
}

/** Fields whose answers already follow what was typed. */
const FOLLOWING: Partial<Record<FieldName, (asking: Asking) => DeskOption[]>> = {
  speaker: (asking) => [...throughWhom(asking), ...sourceOptions('speaker', asking)],
  alsoSaidBy: (asking) => sourceOptions('alsoSaidBy', asking),
  via: (asking) => sourceOptions('via', asking),
  unverifiedBy: (asking) => sourceOptions('unverifiedBy', asking),
  places: placeOptions,
  placeWords: textWords,
  timeWords: textWords,
  quote: textWords,
  eventTime: (asking) => dayOptions('eventTime', asking),
  asOf: (asking) => dayOptions('asOf', asking),
  reportedAt: (asking) => dayOptions('reportedAt', asking),
  count: (asking) => [...spelledOptions(asking), ...countOptions(asking)],
  deaths: (asking) => [...spelledOptions(asking), ...countOptions(asking)],
  number: (asking) => [...spelledOptions(asking), ...countOptions(asking)],
  parts: (asking) => partsOptions('parts', asking),
  onset: onsetOptions,
  tags: tagOptions,
  partOf: (asking) => claimOptions('partOf', asking),
  answers: (asking) => claimOptions('answers', asking),
  link: (asking) => addressOptions('link', asking),
  archived: (asking) => addressOptions('archived', asking),
  media: mediaOptions,
  note: noteOptions,
  summary: summaryOptions,
}

/** Fields that say something of one claim alone: what was said of others is not offered for them. */
const ALONE: readonly FieldName[] = [
  'quote',
  'summary',
  'note',
  'count',
  'deaths',
  'number',
  'parts',
  'media',
]

/** The answers of a field that has one order, with what the rules read marked in it. */
function listedOptions(field: FieldName, values: readonly unknown[], asking: Asking): DeskOption[] {
  const read = readOption(field, asking)[0]
  return values.map((value) =>
    optionOf(field, value, asking, read?.value === value ? { ...read } : {}),
  )
}

/**
 * What the sentence of a claim shows as offered for a field, but for the sentence that they all make:
 * it is taken with them.
 */
function offeredOption(
  field: FieldName,
  offers: ReturnType<typeof offersFor>,
  asking: Asking,
): DeskOption[] {
  const { context } = asking
  const offer = offers[field]
  if (!offer || field === 'summary') return []
  const { value, from, before, published } = offer
  const [read] = readOption(field, asking)
  const isRead = read !== undefined && isDeepStrictEqual(read.value, value)
  return [
    optionOf(field, value, asking, {
      hint: context.tell(
        isRead
          ? 'option.read'
          : before
            ? 'option.near'
            : published
              ? 'option.published'
              : 'option.named',
      ),
      offered: true,
      ...(from && { from }),
    }),
  ]
}

const matches = ({ label, hint }: DeskOption, typed: string) =>
  `${label}\n${hint ?? ''}`.toLowerCase().includes(typed)

/**
 * What a field of a claim may be given: what the rules read, then what stands nearby, then what fits
 * the typed words. Nothing is chosen before the coder chooses it.
 * @param asking `typed` is what the coder typed into the field, or selected in the text
 */
export function optionsFor(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, text, claim, context } = asking
  const key = Object.keys(draft.claims).find((name) => draft.claims[name] === claim)
  const offers = key === undefined ? {} : offersFor(draft, text, key, context)
  return withSentences(field, plainOptions(field, offers, asking), offers, asking)
}

function plainOptions(
  field: FieldName,
  offers: ReturnType<typeof offersFor>,
  asking: Asking,
): DeskOption[] {
  const typed = asking.typed.trim().toLowerCase()
  const listed = LISTED[field]
  if (listed)
    return [
      ...listedOptions(field, listed(asking), asking),
      ...(field === 'standing' ? uncheckedBy(asking) : []),
    ].filter((one) => matches(one, typed))
  const near = typed === '' && !ALONE.includes(field) ? nearOptions(field, asking) : []
  const read =
    typed === '' ? [...offeredOption(field, offers, asking), ...readOption(field, asking)] : []
  const all = (FOLLOWING[field] ?? choices(field))(asking).filter(
    (one) => FOLLOWING[field] || one.party !== undefined || matches(one, typed),
  )
  return distinctOptions([...read, ...near, ...all])
    .filter(({ value }) => value === undefined || fieldSchemas[field].safeParse(value).success)
    .slice(0, MOST)
}

/** Fields whose answers are narrowed by what was typed. */
function choices(field: FieldName): (asking: Asking) => DeskOption[] {
  switch (field) {
    case 'holder':
    case 'perpetrator':
    case 'target':
    case 'participants':
    case 'of':
      return (asking) => partyOptions(field, asking)
    default:
      return typeOptions
  }
}
