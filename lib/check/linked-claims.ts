import type { AnyClaim, Casualties, Statement } from '#lib/claims'
import type { Claim, Issue } from '#lib/model'
import { claimIssue } from './references'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * What is wrong with the claims that a claim names: the count that it is part of, or those that a
 * statement answers.
 */
export function linkIssues(claim: Claim, known: ReadonlyMap<string, Claim>): Found[] {
  const own = claim as AnyClaim
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
