import { isDeepStrictEqual } from 'node:util'
import type { TwoCodings, DeskClaim, DeskDraft, DraftBody } from '../draft'
import { freeName } from '../commands'
import { alignDrafts } from './alignment'
import { decidedClaims } from './choices'
import { sourceSign } from './same-values'

/** Fields whose values name sources. */
const SOURCE_FIELDS: readonly string[] = ['speaker', 'via', 'alsoSaidBy', 'unverifiedBy']
/** Fields whose values name claims of the draft by their keys. */
const CLAIM_FIELDS: readonly string[] = ['partOf', 'answers']

type Names = ReadonlyMap<string, string>

const renamed = (value: unknown, names: Names): unknown =>
  Array.isArray(value)
    ? value.map((one) => names.get(one as string) ?? (one as unknown))
    : (names.get(value as string) ?? value)

/** A claim of a side, with sources and claims called as the decided draft calls them. */
function translated(claim: DeskClaim, sources: Names, keys: Names): DeskClaim {
  const { kind, span, quote, fields } = claim
  const made = Object.entries(fields).map(([name, chosen]) => {
    const names = SOURCE_FIELDS.includes(name) ? sources : CLAIM_FIELDS.includes(name) ? keys : null
    return [name, names ? { ...chosen, value: renamed(chosen.value, names) } : chosen]
  })
  return { kind, span, quote, fields: Object.fromEntries(made) as DeskClaim['fields'] }
}

/**
 * The new sources of both sides under one id each: what the right side's are called in the decided
 * draft. Two of one name are one source; two of one id and other names are two.
 */
function oneName(left: DraftBody, right: DraftBody): Map<string, string> {
  const ids = new Map(Object.keys(left.sources).map((id) => [sourceSign(id, left), id]))
  const names = new Map<string, string>()
  for (const id of Object.keys(right.sources)) {
    const known = ids.get(sourceSign(id, right))
    const taken = (one: string) =>
      left.sources[one] !== undefined || [...names.values()].includes(one)
    names.set(id, known ?? freeName(id, taken))
  }
  return names
}

/** The claims of two drafts that are one, and those of one side alone, in reading order. */
function sideBySide(left: DraftBody, right: DraftBody) {
  const { pairs, ...alone } = alignDrafts(left, right)
  const all = [
    ...pairs,
    ...alone.left.map((key) => ({ left: key, right: undefined })),
    ...alone.right.map((key) => ({ left: undefined, right: key })),
  ]
  const at = ({ left: a, right: b }: { left?: string | undefined; right?: string | undefined }) =>
    (a === undefined ? right.claims[b!]! : left.claims[a]!).quote.start
  return all.sort((a, b) => at(a) - at(b))
}

/**
 * Puts two finished codings of one text side by side as the draft that is decided of them. What both
 * say stands in it; where they differ, nothing does.
 */
export function beginComparison(left: DeskDraft, right: DeskDraft): DraftBody {
  const rows = sideBySide(left, right).map((row, i) => ({ ...row, key: `c${i + 1}` }))
  const keys = (side: 'left' | 'right') =>
    new Map(rows.flatMap((row) => (row[side] === undefined ? [] : [[row[side], row.key]])))
  const [leftKeys, rightKeys] = [keys('left'), keys('right')]
  const names = oneName(left, right)
  const theirs = Object.entries(right.sources).map(([id, source]) => {
    const name = names.get(id)!
    return [name, { ...source, id: name }] as const
  })
  const claims: TwoCodings['claims'] = {}
  for (const row of rows)
    claims[row.key] = {
      ...(row.left !== undefined && {
        left: translated(left.claims[row.left]!, new Map(), leftKeys),
      }),
      ...(row.right !== undefined && {
        right: translated(right.claims[row.right]!, names, rightKeys),
      }),
    }
  const reasons: TwoCodings['reasons'] = {}
  for (const [start, why] of Object.entries(left.notCoded)) {
    const other = right.notCoded[start]
    if (other !== undefined && other !== why) reasons[start] = { left: why, right: other }
  }
  const sources: TwoCodings['sources'] = {}
  for (const [id, source] of theirs) {
    const own = left.sources[id]
    if (own && !isDeepStrictEqual(own, source)) sources[id] = { left: own, right: source }
  }
  const comparison = { left: left.coder, right: right.coder, claims, reasons, sources, choices: {} }
  const without = <T>(map: Record<string, T>, taken: object) =>
    Object.fromEntries(Object.entries(map).filter(([name]) => !Object.hasOwn(taken, name)))
  return {
    document: left.document,
    proposals: {},
    decided: {},
    claims: decidedClaims(comparison),
    notCoded: without({ ...right.notCoded, ...left.notCoded }, reasons),
    // a source stands in the draft from the first: claims name it before its kind is decided
    sources: { ...Object.fromEntries(theirs), ...left.sources },
    comparison,
  }
}
