import { isDeepStrictEqual } from 'node:util'
import type { Correction, Withdrawal } from '#lib/model'
import type { ClaimRecord } from './records'

/** Who publishes again, on which day, and why what readers saw is different now. */
type Said = Withdrawal
/** A claim as it stands in the file of a document. */
export type PublishedClaim = ClaimRecord & { corrections?: Correction[]; withdrawn?: Withdrawal }
type Values = Readonly<Record<string, unknown>>

/** What says how a record came about, or where it stands in a file, and nothing of what it claims. */
const ASIDE = ['id', 'kind', 'corrections', 'withdrawn', 'decided', 'codingOf', 'translations']
/** Parts of the evidence that move with the words that are quoted. */
const MOVED = ['line', 'start', 'end', 'sentenceHash']

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a record by their paths, each with its value; records inside it field by field. */
function paths(record: Values, before = ''): [string, unknown][] {
  return Object.entries(record).flatMap(([name, value]): [string, unknown][] =>
    isValues(value) ? paths(value, `${before}${name}.`) : [[`${before}${name}`, value]],
  )
}

const claimed = ({ evidence, ...record }: Values) =>
  new Map(
    paths({
      ...Object.fromEntries(Object.entries(record).filter(([name]) => !ASIDE.includes(name))),
      evidence: Object.fromEntries(
        Object.entries(evidence as Values).filter(([name]) => !MOVED.includes(name)),
      ),
    }),
  )

/** What a claim says now and said otherwise when it was published. */
function correctionsOf(old: PublishedClaim, now: ClaimRecord, said: Said, isWitness: boolean) {
  const [was, is] = [claimed(old), claimed(now)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((what) => !isDeepStrictEqual(was.get(what), is.get(what)))
    .map((what) => {
      const from = was.get(what)
      const { on, by, why } = said
      // the words of somebody who is protected now may tell who it is
      return { on, by, what, ...(from !== undefined && !isWitness && { from }), why } as Correction
    })
}

/** The claims in the file of a document; none where there is no file, or none that can be read. */
export function publishedClaims(seed: string | undefined): PublishedClaim[] {
  try {
    return (JSON.parse(seed ?? '{}') as { claims?: PublishedClaim[] }).claims ?? []
  } catch {
    return []
  }
}

/**
 * The claims of a document that was published before, as readers of it are told: what a claim said
 * otherwise is a correction of it, and a claim that is gone is withdrawn, with the reason; its page
 * answers so. What was corrected and withdrawn earlier stays.
 * @param before the claims that the document was published with, also those withdrawn since
 * @param claims what is published now
 * @param isProtected whether a source is a witness without a name
 * @returns the claims of the new file, and how many were corrected and withdrawn just now
 */
export function republished(
  before: readonly PublishedClaim[],
  claims: readonly ClaimRecord[],
  said: Said,
  isProtected: (source: unknown) => boolean,
): { claims: object[]; corrected: number; withdrawn: number } {
  const byId = new Map(before.map((claim) => [claim.id, claim]))
  const ids = new Set(claims.map(({ id }) => id))
  let corrected = 0
  const after = claims.map((claim) => {
    const old = byId.get(claim.id)
    const made =
      old && !old.withdrawn ? correctionsOf(old, claim, said, isProtected(claim.speaker)) : []
    if (made.length > 0) corrected++
    const all = [...(old?.corrections ?? []), ...made]
    return all.length > 0 ? { ...claim, corrections: all } : claim
  })
  const gone = before.filter(({ id }) => !ids.has(id))
  return {
    claims: [...after, ...gone.map((claim) => ({ ...claim, withdrawn: claim.withdrawn ?? said }))],
    corrected,
    withdrawn: gone.filter((claim) => !claim.withdrawn).length,
  }
}
