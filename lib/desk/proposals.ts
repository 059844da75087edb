import { QUOTE_WORDS } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { namedTimes, partOfDay } from '#lib/reading'
import type { ClaimDraft, Read } from '#lib/reading'
import { nextKey } from './draft'
import type { Chosen, DeskClaim, DraftBody, Proposal } from './draft'
import { intervalOf, lastDayPublished, namedInterval } from './parts-of-days'
import { fieldSchemas, fieldsOf, isOptional } from './fields'
import type { FieldName } from './fields'

/** Never taken over with a proposal, however sure a rule is: somebody says them. */
const NEVER_TAKEN: readonly FieldName[] = ['perpetrator', 'standing']

type Known = {
  outlet: string
  /** Of the text (BCP 47). */
  language: string
  /** The day on which the text was published, or those between which it was. */
  published: string
  parties: ReadonlySet<string>
  /** Ids of sources by their names in lower case. */
  sources: ReadonlyMap<string, string>
}

/** A value as a rule read it, with the words that it rests on. */
const chosen = ({ from }: Read<unknown>, value: unknown): Chosen => ({
  value,
  from: { start: from.start, end: from.end },
  rule: from.rule,
})

function speakerOf({ speaker }: ClaimDraft, { outlet }: Known): Chosen | undefined {
  const { value } = speaker
  if (value.is === 'outlet') return chosen(speaker, outlet)
  return value.is === 'named' && value.source ? chosen(speaker, value.source) : undefined
}

/**
 * The places of a draft, where a gazetteer is sure of all of them and words of the text name them: those
 * that it rests on, else, where these are a whole sentence that names no place, the name as it stands
 * elsewhere, from which the place is inferred.
 */
function placesOf({ places }: ClaimDraft, text: string): Chosen | undefined {
  const [first] = places
  if (!first) return undefined
  const values = places.flatMap(({ value: { place, part, name }, from }) => {
    if (place === undefined) return []
    const words = text.slice(from.start, from.end)
    if (words.includes(name)) return [{ place, part, phrase: name }]
    if (words.split(/\s+/).length <= QUOTE_WORDS) return [{ place, part, phrase: words }]
    return text.includes(name) ? [{ place, part, phrase: name, basis: 'inferred' as const }] : []
  })
  return values.length === places.length ? chosen(first, values) : undefined
}

/** Whom it passed through, where the records name all of them. */
function viaOf({ via = [] }: ClaimDraft, { sources }: Known): [FieldName, Chosen, boolean][] {
  const [first] = via
  const ids = via.flatMap(({ value }) => sources.get(value.toLowerCase()) ?? [])
  return first && ids.length === via.length ? [['via', chosen(first, ids), true]] : []
}

/** The last day that a total can count: that on which its sentence says that somebody told it, else that of the text. */
function untilReported({ evidence }: ClaimDraft, text: string, { language, published }: Known) {
  const told = namedTimes(text, language, published, evidence).filter(({ ofSaying }) => ofSaying)
  const [said, ...others] = told
  return said && others.length === 0 ? said.days.to : lastDayPublished(published)
}

/** When something was, with the part of a day that the words for it name. */
function intervalRead(
  { value, from }: NonNullable<ClaimDraft['days']>,
  draft: ClaimDraft,
  text: string,
  known: Known,
): string {
  const { language } = known
  const isOwn = from.rule.startsWith('time-')
  const part = isOwn ? partOfDay(text, language, from) : undefined
  // what is counted on and on lasted until it was reported
  if (isOwn && draft.scope?.value === 'running-total') {
    const until = untilReported(draft, text, known)
    const isSince = from.rule === 'time-since'
    if (value.from <= until && (isSince || value.to < until))
      return intervalOf(value.from, until, part)
  }
  return namedInterval(value, part, from.rule === 'time-since')
}

/** Each field as the rules read it, with whether they are sure enough to be taken over. */
function readFields(draft: ClaimDraft, text: string, known: Known): [FieldName, Chosen, boolean][] {
  const asked = new Set(draft.questions.map(({ field }) => field))
  const sure = (read: Read<unknown> | undefined, field: string) =>
    read !== undefined && read.from.confidence !== 'guess' && !asked.has(field)
  const plain = (
    name: FieldName,
    read: Read<unknown> | undefined,
  ): [FieldName, Chosen, boolean][] =>
    read ? [[name, chosen(read, read.value), sure(read, name)]] : []
  const party = (name: FieldName, read: Read<string> | undefined, many: boolean) =>
    read && known.parties.has(read.value)
      ? plain(name, { ...read, value: many ? [read.value] : read.value } as Read<unknown>)
      : []
  const speaker = speakerOf(draft, known)
  const places = placesOf(draft, text)
  const time = draft.days && chosen(draft.days, intervalRead(draft.days, draft, text, known))
  return [
    ...plain('type', draft.type),
    ...plain('group', draft.group),
    ...plain('scope', draft.scope),
    ...plain('status', draft.status),
    ...(draft.count
      ? ([
          [
            'count',
            chosen(draft.count, { low: null, high: null, ...draft.count.value }),
            sure(draft.count, 'count'),
          ],
          [
            'harm',
            draft.harm ? chosen(draft.harm, draft.harm.value) : { value: 'killed', rule: 'count' },
            true,
          ],
        ] as [FieldName, Chosen, boolean][])
      : []),
    ...party('perpetrator', draft.perpetrator, true),
    ...party('holder', draft.holder, false),
    ...(speaker
      ? ([['speaker', speaker, sure(draft.speaker, 'speaker')]] as [FieldName, Chosen, boolean][])
      : []),
    ...(places
      ? ([['places', places, draft.places.every((place) => sure(place, 'places'))]] as [
          FieldName,
          Chosen,
          boolean,
        ][])
      : []),
    ...(time
      ? // when people died is not when they were counted
        (['eventTime', ...(draft.kind === 'casualties' ? [] : (['asOf'] as const))] as const).map(
          (name): [FieldName, Chosen, boolean] => [name, time, sure(draft.days, 'days')],
        )
      : []),
    ...viaOf(draft, known),
    ['standing', { value: draft.standing, rule: 'standing' }, false],
  ]
}

/**
 * What the rules only guess of a proposal, where words of the text stand behind it: what a coder may
 * take over with the proposal by a key of its own. Who did it and how firmly it is put are never of it.
 */
export function guessesOf({ kind, fields, offered }: Proposal): Proposal['fields'] {
  const guessed = Object.entries(offered).filter(
    ([name, chosen]) => chosen?.from && !NEVER_TAKEN.includes(name as FieldName),
  )
  const all = { kind, fields: { ...Object.fromEntries(guessed), ...fields } }
  const of = fieldsOf(all).filter((name) => name === 'via' || !isOptional(name, all))
  return Object.fromEntries(guessed.filter(([name]) => of.includes(name as FieldName)))
}

/**
 * A draft as it is once an open proposal is accepted, without what the rules only guess of it: what is
 * asked and offered then can be shown before anybody accepts it.
 */
export function onceAccepted(
  key: string,
  { kind, span, quote, fields }: Proposal,
  draft: DraftBody,
): { key: string; claim: DeskClaim; draft: DraftBody } {
  const next = nextKey(Object.keys(draft.claims))
  const claim = { kind, span, quote, fields, proposal: key }
  const decided = { ...draft.decided, [key]: 'accepted' as const }
  return {
    key: next,
    claim,
    draft: { ...draft, decided, claims: { ...draft.claims, [next]: claim } },
  }
}

/**
 * Drafts of `lib/reading` as proposals of a document, by key. Who did it and how firmly it is put
 * are only ever offered; so is what a rule guesses or asks about.
 * @param text the text that the drafts were read from
 */
export function proposalsOf(
  drafts: readonly ClaimDraft[],
  text: string,
  known: Known,
): Record<string, Proposal> {
  return Object.fromEntries(
    drafts.map((draft, i): [string, Proposal] => {
      const { start, end, quote } = draft.evidence
      const at = Math.max(start, text.indexOf(quote, start))
      const all = readFields(draft, text, known).filter(
        ([name, { value }]) => fieldSchemas[name].safeParse(value).success,
      )
      const taken = all.filter(([name, , sure]) => sure && !NEVER_TAKEN.includes(name))
      const fields = Object.fromEntries(taken.map(([name, value]) => [name, value]))
      const coded = { kind: draft.kind, fields }
      const of = fieldsOf(coded).filter((name) => name === 'via' || !isOptional(name, coded))
      const kept = Object.fromEntries(
        Object.entries(fields).filter(([name]) => of.includes(name as FieldName)),
      )
      const offered = Object.fromEntries(
        all.filter(([name]) => !(name in kept)).map(([name, value]) => [name, value]),
      )
      const span: TextSpan = { start, end }
      return [
        `d${i + 1}`,
        {
          kind: draft.kind,
          span,
          quote: { start: at, end: Math.min(end, at + quote.length) },
          fields: kept,
          offered,
          asks: draft.questions.map(({ places: mayBe, ...asked }) => ({
            ...asked,
            ...(mayBe && { places: [...mayBe] }),
          })),
          rule: draft.from.rule,
        },
      ]
    }),
  )
}
