import { ACLED_TYPES } from '#lib/claims'
import { UNSTATED_PARTY, lineAt } from '#lib/model'
import type { NotCoded, Source } from '#lib/model'
import { freeName, readableSlug } from './commands'
import type { DeskClaim, DraftBody } from './draft'
import { fieldsOf } from './fields'
import type { FieldName } from './fields'
import { sentenceStates } from './sentences'

/** A claim as it is written into a seed, before its hash of the sentence is filled in. */
export type ClaimRecord = { id: string; kind: string } & Record<string, unknown>

const eventTypeOf = (sub: unknown) =>
  Object.keys(ACLED_TYPES).find((type) => ACLED_TYPES[type]!.includes(sub as string))

/** A claim's own fields by the names that records have for them; what the text does not say is left out. */
function kindFields({ kind, fields }: DeskClaim): Record<string, unknown> {
  const value = (name: FieldName) => fields[name]?.value
  const by = value('perpetrator') as string[] | undefined
  switch (kind) {
    case 'incident':
      return {
        eventType: eventTypeOf(value('type')),
        subEventType: value('type'),
        perpetrator: by,
        target: value('target'),
      }
    case 'casualties':
      return {
        harm: value('harm'),
        count: value('count'),
        group: value('group'),
        ...(by && !by.includes(UNSTATED_PARTY) && { perpetrator: by }),
        scope: value('scope'),
        ...(fieldsOf({ kind, fields }).includes('asOf') && { asOf: value('asOf') }),
      }
    case 'control':
      return { holder: value('holder'), status: value('status'), asOf: value('asOf') }
    case 'statement':
      return { act: value('act') }
  }
}

/**
 * A claim of a draft as a record of the seed. What nobody has decided yet is not there, so that a
 * claim with missing fields is none that a schema takes.
 */
export function claimRecord(id: string, claim: DeskClaim, text: string): ClaimRecord {
  const { kind, fields, span, quote } = claim
  const value = (name: FieldName) => fields[name]?.value ?? undefined
  const time = fields.eventTime
  const record = {
    id,
    kind,
    summary: value('summary'),
    speaker: value('speaker'),
    via: value('via'),
    places: fields.places ? (fields.places.value ?? []) : undefined,
    eventTime: value('eventTime'),
    timeWords: time?.value && time.from ? text.slice(time.from.start, time.from.end) : undefined,
    standing: value('standing'),
    ...kindFields(claim),
    evidence: {
      line: lineAt(text, span.start),
      start: span.start,
      end: span.end,
      quote: text.slice(quote.start, quote.end),
    },
  }
  return Object.fromEntries(
    Object.entries(record).filter(([, held]) => held !== undefined),
  ) as ClaimRecord
}

/** The keys of a draft's claims in reading order, with the ids under which they are published. */
export function claimIds({ document, claims }: DraftBody): Map<string, string> {
  const order = Object.entries(claims).sort(
    ([a, x], [b, y]) =>
      x.span.start - y.span.start || x.quote.start - y.quote.start || (a < b ? -1 : 1),
  )
  const taken = new Set(order.flatMap(([, { id }]) => id ?? []))
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

/** What was read and not coded, line by line; the rest of a line that holds claims says so. */
export function notCodedLines(draft: DraftBody, text: string): Omit<NotCoded, 'document'>[] {
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
      why: [...whys].join('; '),
    }))
}

/** The sources that a draft brings and that its claims or its document name. */
export function newSources({ sources, claims, document }: DraftBody): Source[] {
  const named = new Set([
    document.outlet,
    ...Object.values(claims).flatMap(({ fields }) => [
      fields.speaker?.value as string,
      ...((fields.via?.value as string[] | undefined) ?? []),
    ]),
  ])
  return Object.values(sources).filter(({ id }) => named.has(id))
}
