import { isDeepStrictEqual } from 'node:util'
import type { Chosen, DeskClaim, DraftBody } from '../draft'
import type { FieldName } from '../fields'

/** Values whose order says nothing: whoever did it, and whom it was done to. */
const SETS: readonly FieldName[] = ['perpetrator', 'target']

/**
 * How a source is told from others across drafts: one that is new in a draft by its name, since two
 * coders who meet it for the first time may call it by two ids.
 */
export function sourceSign(id: string, { sources }: Pick<DraftBody, 'sources'>): string {
  const name = sources[id]?.names?.[0]
  return name === undefined ? id : `new: ${name.normalize('NFC').toLowerCase()}`
}

/** A value in a form in which two values of one meaning are equal. */
export function comparable(field: FieldName, value: unknown, draft: DraftBody): unknown {
  if (value === null || value === undefined) return value
  if (field === 'speaker') return sourceSign(value as string, draft)
  if (field === 'via') return (value as string[]).map((id) => sourceSign(id, draft))
  return SETS.includes(field) ? [...(value as string[])].sort() : value
}

/** A claim of a draft, with the draft that its new sources are known from. */
export type CodedClaim = { claim: DeskClaim; draft: DraftBody }

/** Whether two claims say the same in a field; the words that it rests on may be others. */
export function sameField(field: FieldName, one: CodedClaim, other: CodedClaim): boolean {
  const value = ({ claim, draft }: CodedClaim) => {
    const chosen: Chosen | undefined = claim.fields[field]
    return comparable(field, chosen?.value, draft)
  }
  return isDeepStrictEqual(value(one), value(other))
}
