import type { Figure, Place, Source } from '#lib/model'
import { ACLED_TYPES } from '#lib/claims'
import { dayNumberOf, lastDayOf } from '#lib/util'
import type { FieldName } from '../fields'

/** What may be made wrong in a proposal: one thing of it, exchanged for another of the same text. */
export const FAULTS = ['number', 'speaker', 'day', 'place', 'kind'] as const
export type PlantedFault = (typeof FAULTS)[number]

/** The fields in which a proposal is made wrong for each fault; of a kind the first that it has. */
export const FAULT_FIELDS: Readonly<Record<PlantedFault, readonly FieldName[]>> = {
  number: ['count'],
  speaker: ['speaker'],
  day: ['eventTime', 'asOf'],
  place: ['places'],
  kind: ['type', 'harm'],
}

/** Fields that may hold the same thing: a wrong day of an event is as wrong as the day of its report. */
const FAMILIES: readonly (readonly FieldName[])[] = [
  ['count', 'deaths', 'number'],
  ['speaker', 'alsoSaidBy', 'via', 'unverifiedBy'],
  ['eventTime', 'asOf', 'reportedAt'],
]
/** Whether a wrong value of one field would be as wrong in another one. */
export const isAkin = (one: FieldName, other: FieldName): boolean =>
  one === other || FAMILIES.some((family) => family.includes(one) && family.includes(other))

/** What a claim takes over from another: who said it, where and when. */
export const isTakenOver = (field: FieldName): boolean =>
  field === 'places' || isAkin(field, 'speaker') || isAkin(field, 'eventTime')

/** The records by which two values are told apart. */
export type RecordsTold = {
  source: (id: string) => Source | undefined
  place: (id: string) => Place | undefined
}

type PlaceOfClaim = { place: string; alternatives?: string[] }
const placesIn = (value: unknown): string[] =>
  ((value ?? []) as PlaceOfClaim[]).flatMap(({ place, alternatives = [] }) => [
    place,
    ...alternatives,
  ])

/** The first and the last day of an interval, as numbers. */
function daysOf(interval: unknown): [number, number] {
  const [from = '', to = from] = String(interval).split('/')
  return [dayNumberOf(from), dayNumberOf(lastDayOf(to))]
}
const meet = (one: unknown, other: unknown) => {
  const [[a, b], [c, d]] = [daysOf(one), daysOf(other)]
  return a <= d && c <= b
}

/** The wider kind of a type of events. */
const widerType = (type: unknown) =>
  Object.keys(ACLED_TYPES).find((wider) => ACLED_TYPES[wider]!.includes(type as string)) ?? type

/** What a value is of a figure: its bounds, else its words. */
const sizeOf = (value: unknown) => {
  const { low, high, words } = value as Figure
  return low === null && high === null ? words.toLowerCase() : `${low} ${high}`
}

/**
 * Whether a value says what a wrong one says: after somebody has corrected it, it no longer does.
 * @param wrong the wrong value, that of a proposal
 * @param right what stood there before the proposal was made wrong
 */
export function saysWrong(field: FieldName, value: unknown, wrong: unknown, right: unknown) {
  if (value === null || value === undefined) return false
  if (isAkin(field, 'count')) return sizeOf(value) === sizeOf(wrong)
  if (isAkin(field, 'speaker')) return [value as unknown].flat().includes(wrong)
  if (isAkin(field, 'eventTime')) return meet(value, wrong) && !meet(value, right)
  if (field === 'places') return placesIn(value).some((id) => placesIn(wrong).includes(id))
  if (field === 'type')
    return widerType(value) === widerType(wrong) && widerType(value) !== widerType(right)
  return value === wrong
}

/** Whether two values cannot both be meant by the same words: else nobody could find the wrong one. */
export function contradict(
  field: FieldName,
  one: unknown,
  other: unknown,
  known: RecordsTold,
): boolean {
  if (isAkin(field, 'count')) return sizeOf(one) !== sizeOf(other)
  if (isAkin(field, 'eventTime')) return !meet(one, other)
  if (field === 'type') return widerType(one) !== widerType(other)
  if (field === 'speaker') {
    const [a, b] = [known.source(one as string), known.source(other as string)]
    const bodies = [a, b].map((source) => source?.memberOf ?? source?.id)
    return a !== undefined && b !== undefined && bodies[0] !== bodies[1]
  }
  if (field === 'places') return apart(placesIn(one), placesIn(other), known)
  return one !== other
}

/** Whether no place of one list is, holds or lies in one of another list. */
function apart(
  ones: readonly string[],
  others: readonly string[],
  { place }: RecordsTold,
): boolean {
  const inside = (id: string) => {
    const { admin = [], members = [], vague } = place(id)?.properties ?? { vague: true }
    return vague || members.length > 0 ? undefined : [id, ...admin]
  }
  return ones.every((one) =>
    others.every((other) => {
      const [a, b] = [inside(one), inside(other)]
      return a !== undefined && b !== undefined && !a.includes(other) && !b.includes(one)
    }),
  )
}
