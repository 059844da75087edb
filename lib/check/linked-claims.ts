import type { AnyClaim, Casualties, Statement } from '#lib/claims'
import type { Claim, Issue } from '#lib/model'
import { claimIssue } from './references'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * What is wrong with the claims that a claim names: the one of which it is another coding, the count
 * that it is part of, or those that a statement answers.
 */
export function linkIssues(claim: Claim, known: ReadonlyMap<string, Claim>): Found[] {
  const own = claim as AnyClaim
  return [...codingIssues(own, known), ...namedIssues(own, known)]
}

/** The other coding of a claim is one of the same words, and of none that is another coding itself. */
function codingIssues(claim: Claim, known: ReadonlyMap<string, Claim>): Found[] {
  const { codingOf: id } = claim
  if (id === undefined) return []
  const unknown = claimIssue(id, known)
  if (unknown) return [{ ...unknown, rule: `in codingOf ${unknown.rule}` }]
  const found = known.get(id)!
  const isOther =
    found.document === claim.document &&
    found.kind === claim.kind &&
    found.id !== claim.id &&
    found.codingOf === undefined
  return isOther
    ? []
    : [
        {
          value: id,
          rule: 'in codingOf is no other coding',
          cure: 'Name a claim of the same document and kind that is no other coding itself.',
        },
      ]
}

function namedIssues(own: AnyClaim, known: ReadonlyMap<string, Claim>): Found[] {
  if (own.kind === 'casualties' && own.partOf !== undefined)
    return [partIssue(own, own.partOf, known)].filter((issue) => issue !== undefined)
  return own.kind === 'statement' ? answerIssues(own, known) : []
}

/** A part is of a count of the same harm in the same document, and of no count that is part of it. */
function partIssue(
  part: Casualties,
  whole: string,
  known: ReadonlyMap<string, Claim>,
): Found | undefined {
  const unknown = claimIssue(whole, known)
  if (unknown) return { ...unknown, rule: `in partOf ${unknown.rule}` }
  const found = known.get(whole) as AnyClaim
  if (found.document !== part.document)
    return {
      value: whole,
      rule: 'in partOf is a claim of another document',
      cure: 'Name a count of the same text: only a text says what is part of its count.',
    }
  if (found.kind !== 'casualties' || found.harm !== part.harm)
    return {
      value: whole,
      rule: `in partOf counts no ${part.harm}`,
      cure: 'Name a count of the same harm.',
    }
  const chain = new Set([part.id])
  for (let next: string | undefined = whole; next; next = partOfClaim(known.get(next)))
    if (chain.has(next))
      return {
        value: whole,
        rule: 'in partOf makes a count a part of itself',
        cure: 'Leave out one partOf of the circle.',
      }
    else chain.add(next)
  return undefined
}

function partOfClaim(claim: Claim | undefined): string | undefined {
  return (claim as Casualties | undefined)?.partOf
}

function answerIssues(statement: Statement, known: ReadonlyMap<string, Claim>): Found[] {
  return (statement.answers ?? []).flatMap((id) => {
    if (id === statement.id)
      return { value: id, rule: 'in answers is the claim itself', cure: 'Name another claim.' }
    const unknown = claimIssue(id, known)
    return unknown ? { ...unknown, rule: `in answers ${unknown.rule}` } : []
  })
}
