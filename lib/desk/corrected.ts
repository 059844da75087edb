import { isDeepStrictEqual } from 'node:util'
import { CARRIED, asOfOther } from './carry'
import { lastMadeFirst } from './draft'
import type { Chosen, DeskClaim, DraftBody, Proposal } from './draft'
import type { FieldName } from './fields'

const readOf = ({ fields, offered }: Proposal, field: FieldName) => fields[field] ?? offered[field]

/** Whether two readings are one: the same value, of the same words. */
function isOneReading(a: Chosen | undefined, b: Chosen | undefined, text: string): boolean {
  if (!a?.from || !b?.from || !isDeepStrictEqual(a.value, b.value)) return false
  const wordsOf = ({ from }: Chosen) => text.slice(from!.start, from!.end).toLowerCase()
  return wordsOf(a) === wordsOf(b)
}

/**
 * What a coder has said instead of what the rules read, where they read the same of the same words of
 * another claim, of what claims have in common: by field, as the claim that was made last says it. `undefined` stands for "the text
 * does not say", which is offered of nothing.
 * @param proposal one of the draft, for which it is asked
 */
export function correctionsFor(
  proposal: Proposal,
  claim: Pick<DeskClaim, 'span'>,
  { claims, proposals }: DraftBody,
  text: string,
): Partial<Record<FieldName, Chosen | undefined>> {
  const made = lastMadeFirst(Object.keys(claims)).flatMap((key) => {
    const one = claims[key]!
    const of = one.proposal === undefined ? undefined : proposals[one.proposal]
    return of && of !== proposal ? [{ fields: one.fields, of }] : []
  })
  return Object.fromEntries(
    CARRIED.flatMap((field) => {
      const read = readOf(proposal, field)
      const last = made.find(
        ({ fields, of }) => fields[field] && isOneReading(readOf(of, field), read, text),
      )?.fields[field]
      if (!last || isSameSaid(field, last.value, read!.value)) return []
      return [[field, last.value === null ? undefined : asOfOther(field, last, claim)]]
    }),
  )
}

/** A place is the same one however it is known, and which part of it is meant is of each claim by itself. */
function isSameSaid(field: FieldName, a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    field === 'places' && Array.isArray(value)
      ? value.map(({ place }: { place: string }) => place)
      : value
  return isDeepStrictEqual(plain(a), plain(b))
}

/** A proposal without what a coder has said otherwise of the same words: that is offered, and not taken over. */
export function withoutCorrected(proposal: Proposal, draft: DraftBody, text: string): Proposal {
  const corrected = correctionsFor(proposal, proposal, draft, text)
  const left = (fields: Proposal['fields']) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in corrected)))
  return { ...proposal, fields: left(proposal.fields), offered: left(proposal.offered) }
}
