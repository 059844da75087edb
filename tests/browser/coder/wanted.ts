import { isDeepStrictEqual } from 'node:util'
import type { DeskDraft } from '#lib/desk'

/** A claim as a seed has it. */
export type Coded = { id: string; kind: string; evidence: Evidence } & Record<string, unknown>
type Evidence = { line: number; start: number; end: number; quote: string }
type Values = Record<string, unknown>
type PlaceOfClaim = { place: string; part: string } & Values

/** Fields by which a draft and a record say the same in the same words. */
const ALIKE = [
  'speaker',
  'target',
  'participants',
  'harm',
  'group',
  'of',
  'manner',
  'scope',
  'asOf',
  'partsAreAll',
  'tags',
  'holder',
  'status',
  'object',
  'extent',
  'act',
  'alsoSaidBy',
  'via',
  'timeIs',
  'reportedAt',
  'standing',
  'unverifiedBy',
] as const
/** Whoever did it is a decision in a draft, and left out of these records where nobody is named. */
const UNNAMED_LEFT_OUT = ['casualties', 'damage', 'statement']

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** What stands for a speaker who is protected: witnesses have no name by which to tell them. */
export const A_WITNESS = '(a witness)'
/** Whether a source is protected. */
export type IsProtected = (source: unknown) => boolean

/** A claim of the records as the fields of the desk have it. */
export function wantedFields(claim: Coded, isProtected: IsProtected): Values {
  const by = claim.perpetrator ?? (UNNAMED_LEFT_OUT.includes(claim.kind) ? ['unstated'] : undefined)
  const isDone = claim.kind === 'incident'
  return defined({
    ...Object.fromEntries(ALIKE.map((name) => [name, claim[name]])),
    speaker: isProtected(claim.speaker) ? A_WITNESS : claim.speaker,
    // the day of a count of one event is that of the event
    asOf: claim.scope === 'event' ? undefined : claim.asOf,
    type: isDone ? (claim.subEventType ?? claim.eventType) : undefined,
    about: isDone ? undefined : claim.eventType,
    perpetrator: by,
    places: (claim.places as unknown[]).length === 0 ? null : claim.places,
    eventTime: claim.kind === 'control' ? claim.eventTime : (claim.eventTime ?? null),
    count: claim.count,
    deaths: claim.deaths,
    number: claim.number,
    parts: claim.parts,
    onset: claim.onset,
  })
}

const figure = ({ low, high }: Values) => ({ low, high })
const inOrder = (list: unknown[]) => [...list].sort((a, b) => text(a).localeCompare(text(b)))
const text = (value: unknown) => JSON.stringify(value)

/**
 * A value without what is a coder's choice of words: which words of the text a place, a number or a
 * beginning rests on; in which order a list names several.
 */
function substance(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return value
  switch (field) {
    case 'places':
      return inOrder(
        (value as PlaceOfClaim[]).map(({ place, part, quadrant, alternatives }) =>
          defined({ place, part, quadrant, alternatives }),
        ),
      )
    case 'count':
    case 'deaths':
    case 'number':
      return figure(value as Values)
    case 'onset':
      return { trigger: (value as Values).trigger }
    default:
      return Array.isArray(value) ? inOrder(value) : value
  }
}

/** Whether two values of a field say the same. */
export const isSame = (field: string, a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(substance(field, a), substance(field, b))

/** The values of a claim of a draft. */
export function valuesOf({ claims, sources }: DeskDraft, key: string): Values {
  const all = Object.entries(claims[key]!.fields).map(([name, chosen]): [string, unknown] => [
    name,
    chosen!.value,
  ])
  const values = Object.fromEntries(all)
  const isWitness = sources[values.speaker as string]?.protected === true
  return isWitness ? { ...values, speaker: A_WITNESS } : values
}

/** Where a claim that was published differs in substance from the one that was coded by hand. */
export function differences(wanted: Coded, published: Coded, isProtected: IsProtected): string[] {
  const [a, b] = [wantedFields(wanted, isProtected), wantedFields(published, isProtected)]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const meet =
    wanted.evidence.start < published.evidence.end && published.evidence.start < wanted.evidence.end
  return [
    ...(wanted.kind === published.kind ? [] : [`kind: ${wanted.kind} / ${published.kind}`]),
    ...(meet ? [] : [`stands in line ${wanted.evidence.line} / ${published.evidence.line}`]),
    ...names
      .filter((name) => !isSame(name, a[name], b[name]))
      .map((name) => `${name}: ${text(a[name])} / ${text(b[name])}`),
  ].map((line) => `${wanted.id}: ${line}`)
}
