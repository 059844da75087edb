import { ACLED_TYPES } from '#lib/claims'
import { UNSTATED_PARTY, lineAt, partyNot } from '#lib/model'
import { isLanguage, isReadyWhy, whyIn } from '#lib/words'
import type { NotCoded, Party, Place, Source } from '#lib/model'
import { freeName, readableSlug } from './commands'
import type { DeskClaim, DraftBody } from './draft'
import { PARTY_FIELDS, SOURCE_FIELDS, fieldsOf } from './fields'
import type { FieldName } from './fields'
import { sentenceStates } from './sentences'

/** A claim as it is written into a seed, before its hash of the sentence is filled in. */
export type ClaimRecord = { id: string; kind: string } & Record<string, unknown>

const eventTypeOf = (sub: unknown) =>
  Object.keys(ACLED_TYPES).find((type) => ACLED_TYPES[type]!.includes(sub as string))

/** An ACLED type as records say it: an event type alone, or with what it is more closely. */
function typeFields(type: unknown): Record<string, unknown> {
  const eventType = eventTypeOf(type)
  return eventType ? { eventType, subEventType: type } : { eventType: type }
}

/** A claim's own fields by the names that records have for them; what the text does not say is left out. */
function kindFields({ kind, fields }: DeskClaim, idOf: IdOf): Record<string, unknown> {
  const value = (name: FieldName) => fields[name]?.value
  const by = value('perpetrator') as string[] | undefined
  const said = by && !by.includes(UNSTATED_PARTY) ? { perpetrator: by } : {}
  const partOf = value('partOf') as string | undefined
  switch (kind) {
    case 'incident':
      return {
        ...typeFields(value('type')),
        perpetrator: by,
        target: value('target'),
        participants: value('participants'),
        tags: value('tags'),
        deaths: value('deaths'),
        onset: value('onset'),
      }
    case 'casualties':
      return {
        harm: value('harm'),
        count: value('count'),
        group: value('group'),
        of: value('of'),
        ...said,
        manner: value('manner'),
        parts: value('parts'),
        partOf: partOf && idOf(partOf),
        partsAreAll: value('partsAreAll'),
        scope: value('scope'),
        ...(fieldsOf({ kind, fields }).includes('asOf') && { asOf: value('asOf') }),
      }
    case 'control':
      return { holder: value('holder'), status: value('status'), asOf: value('asOf') }
    case 'damage':
      return {
        object: value('object'),
        extent: value('extent'),
        number: value('number'),
        ...said,
      }
    case 'statement':
      return {
        act: value('act'),
        answers: (value('answers') as string[] | undefined)?.map(idOf),
        eventType: value('about'),
        ...said,
      }
  }
}

/** The id of a claim that another one names: its own, or that of a key of the draft. */
type IdOf = (name: string) => string

/** Where a claim stands and what stands behind it, as records have it. */
function evidenceOf({ span, quote, fields }: DeskClaim, text: string): Record<string, unknown> {
  const said = (fields.quote?.from && fields.quote) || { from: quote, value: undefined }
  const { start, end } = said.from!
  const archived = fields.archived?.value
  return {
    line: lineAt(text, span.start),
    start: span.start,
    end: span.end,
    quote: said.value ?? text.slice(start, end),
    ...(fields.link && { url: fields.link.value }),
    ...(archived !== undefined && { archive: { url: archived } }),
    ...(fields.media && { media: fields.media.value }),
  }
}

/**
 * A claim of a draft as a record of the seed. What nobody has decided yet is not there, so that a
 * claim with missing fields is none that a schema takes.
 * @param ids the ids under which claims of the draft are published, by key
 */
export function claimRecord(
  id: string,
  claim: DeskClaim,
  text: string,
  ids: ReadonlyMap<string, string> = new Map(),
): ClaimRecord {
  const { kind, fields } = claim
  const value = (name: FieldName) => fields[name]?.value ?? undefined
  const time = fields.eventTime
  const timeWords =
    time?.value && time.from ? text.slice(time.from.start, time.from.end) : undefined
  const record = {
    id,
    kind,
    summary: value('summary'),
    speaker: value('speaker'),
    alsoSaidBy: value('alsoSaidBy'),
    via: value('via'),
    places: fields.places ? (fields.places.value ?? []) : undefined,
    placeWords: value('placeWords'),
    eventTime: value('eventTime'),
    timeIs: value('timeIs'),
    timeWords: value('timeWords') ?? timeWords,
    reportedAt: value('reportedAt'),
    standing: value('standing'),
    unverifiedBy: value('unverifiedBy'),
    ...kindFields(claim, (name) => ids.get(name) ?? name),
    evidence: evidenceOf(claim, text),
    note: value('note'),
  }
  return Object.fromEntries(
    Object.entries(record).filter(([, held]) => held !== undefined),
  ) as ClaimRecord
}

/**
 * The keys of a draft's claims in reading order, with the ids under which they are published.
 * @param gone ids of claims that were published and are no longer in the draft: no other claim gets one
 */
export function claimIds(
  { document, claims }: DraftBody,
  gone: readonly string[] = [],
): Map<string, string> {
  const order = Object.entries(claims).sort(
    ([a, x], [b, y]) =>
      x.span.start - y.span.start || x.quote.start - y.quote.start || (a < b ? -1 : 1),
  )
  const taken = new Set([...gone, ...order.flatMap(([, { id }]) => id ?? [])])
  return new Map(
    order.map(([key, { id, kind, fields }]) => {
      if (id) return [key, id]
      const words = readableSlug(String(fields.summary?.value ?? '')) || `${kind}-${key.slice(1)}`
      const free = freeName(`${document.id}/${words}`, (name) => taken.has(name))
      taken.add(free)
      return [key, free]
    }),
  )
}

/** Reasons in the first language of the records, and in the others where every one is a ready one. */
function whysIn(whys: readonly string[], languages: readonly string[]) {
  const said = (lang: string) =>
    isLanguage(lang) ? whys.map((why) => whyIn(why, lang)).join('; ') : whys.join('; ')
  const [first = 'en', ...others] = languages
  const why = said(first)
  const translations = others.flatMap((lang) => {
    const isReady = isLanguage(lang) && whys.every((one) => isReadyWhy(one))
    return isReady ? [[lang, { why: said(lang) }] as const] : []
  })
  return {
    why,
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
  }
}

/**
 * What was read and not coded, line by line; the rest of a line that holds claims says so.
 * @param languages those of the records, the one that they are written in first
 */
export function notCodedLines(
  draft: DraftBody,
  text: string,
  languages: readonly string[] = [],
): Omit<NotCoded, 'document'>[] {
  const lines = new Map<number, { whys: Set<string>; rest: boolean }>()
  for (const { start, why, claims } of sentenceStates(draft, text)) {
    const line = lineAt(text, start)
    const known = lines.get(line) ?? { whys: new Set(), rest: false }
    if (why && claims.length === 0) known.whys.add(why)
    if (claims.length > 0) known.rest = true
    lines.set(line, known)
  }
  return [...lines]
    .filter(([, { whys }]) => whys.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([line, { whys, rest }]) => ({
      line,
      ...(rest && { rest: true as const }),
      ...whysIn([...whys], languages),
    }))
}

const named = (claims: DraftBody['claims'], names: readonly FieldName[]) =>
  Object.values(claims).flatMap(({ fields }) =>
    names.flatMap((name) => (fields[name]?.value ?? []) as string | string[]),
  )

/** The sources that a draft brings and that its claims or its document name. */
export function newSources({ sources, claims, document }: DraftBody): Source[] {
  const ids = new Set([document.outlet, ...named(claims, SOURCE_FIELDS)])
  return Object.values(sources).filter(({ id }) => ids.has(id))
}

/** The parties that a draft brings and that its claims name. */
export function newParties({ parties = {}, claims }: DraftBody): Party[] {
  const ids = new Set(named(claims, PARTY_FIELDS).map((id) => partyNot(id) ?? id))
  return Object.values(parties).filter(({ id }) => ids.has(id))
}

/** The places that a draft brings and that its claims name. */
export function newPlaces({ places = {}, claims }: DraftBody): Place[] {
  const ids = new Set(
    Object.values(claims).flatMap(({ fields }) =>
      ((fields.places?.value ?? []) as { place: string; alternatives?: string[] }[]).flatMap(
        ({ place, alternatives = [] }) => [place, ...alternatives],
      ),
    ),
  )
  return Object.values(places).filter(({ id }) => ids.has(id))
}
