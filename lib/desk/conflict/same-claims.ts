import { isDeepStrictEqual } from 'node:util'
import { nextKey } from '../draft'
import type { DeskClaim, DraftBody } from '../draft'

type Claims = DraftBody['claims']
/** A claim as it stands in three drafts: what was seen, what stands there now, and what is wanted. */
export type ClaimOfThree = {
  /** Its key in the draft that stands there now, or that it is to have there. */
  key: string
  saw: DeskClaim | undefined
  now: DeskClaim | undefined
  mine: DeskClaim | undefined
}

/** Fields whose values are keys of other claims. */
const NAMING: readonly string[] = ['partOf', 'answers']

/** What a claim is of, which no command changes: two claims with the same are one. */
const isSame = (a: DeskClaim | undefined, b: DeskClaim | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind === b.kind &&
  a.proposal === b.proposal &&
  isDeepStrictEqual([a.span, a.quote], [b.span, b.quote])

const renamed = (value: unknown, keys: ReadonlyMap<string, string>): unknown =>
  Array.isArray(value)
    ? value.map((one) => renamed(one, keys))
    : typeof value === 'string'
      ? (keys.get(value) ?? value)
      : value

/** A claim whose fields name other claims by the keys that these have now. */
function withKeys(claim: DeskClaim, keys: ReadonlyMap<string, string>): DeskClaim {
  const fields = Object.fromEntries(
    Object.entries(claim.fields).map(([name, chosen]) => [
      name,
      NAMING.includes(name) && chosen ? { ...chosen, value: renamed(chosen.value, keys) } : chosen,
    ]),
  )
  return { ...claim, fields }
}

/**
 * The claims of three drafts, each once. Two coders who both begin a claim give it the same key, so
 * that what tells claims apart is what they are of: sentences, quoted words, kind and proposal. Where
 * two new ones are of the same, they are one claim.
 */
export function claimsOfThree(saw: Claims, now: Claims, mine: Claims): ClaimOfThree[] {
  const isOld = (key: string, claims: Claims) => isSame(saw[key], claims[key])
  const newNow = Object.keys(now).filter((key) => !isOld(key, now))
  const newMine = Object.keys(mine).filter((key) => !isOld(key, mine))
  const taken = new Set([...Object.keys(saw), ...Object.keys(now), ...Object.keys(mine)])
  const twins = new Set<string>()
  const keys = new Map<string, string>()
  for (const key of newMine) {
    const twin = newNow.find((other) => !twins.has(other) && isSame(now[other], mine[key]))
    if (twin !== undefined) twins.add(twin)
    keys.set(key, twin ?? (Object.hasOwn(now, key) || Object.hasOwn(saw, key) ? fresh(taken) : key))
  }
  // what somebody has removed cannot come back under a key that another claim has taken since
  for (const key of Object.keys(saw))
    if (Object.hasOwn(now, key) && !isOld(key, now) && isOld(key, mine)) keys.set(key, fresh(taken))
  const of = (claims: Claims, key: string) => (isOld(key, claims) ? claims[key] : undefined)
  const wanted = (claim: DeskClaim | undefined) => claim && withKeys(claim, keys)
  const none = { saw: undefined, now: undefined, mine: undefined }
  return [
    ...Object.keys(saw).map((key) => ({
      key: isOld(key, mine) ? (keys.get(key) ?? key) : key,
      saw: saw[key],
      now: of(now, key),
      mine: wanted(of(mine, key)),
    })),
    ...newMine.map((own) => {
      const key = keys.get(own)!
      return { ...none, key, now: twins.has(key) ? now[key] : undefined, mine: wanted(mine[own]) }
    }),
    ...newNow.filter((key) => !twins.has(key)).map((key) => ({ ...none, key, now: now[key] })),
  ]
}

/** A key that no claim has yet, taken from then on. */
function fresh(taken: Set<string>): string {
  const key = nextKey(taken)
  taken.add(key)
  return key
}
