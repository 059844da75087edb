import { repeatChanges } from '../changes'
import { draftBodySchema } from '../draft'
import type { DeskClaim, DraftBody, Proposal } from '../draft'
import type { FieldName } from '../fields'
import { BEGUN, OPENED, UNDO, seatOf } from '../history'
import type { HistoryLine, Seat } from '../history'
import { isAkin, isTakenOver, saysWrong } from './faults'
import type { PlantedFault } from './faults'

/** A proposal that was made wrong: as its coder saw it, and what stood there before. */
type Planted = { fault: PlantedFault; proposal: Proposal; was: Proposal['fields'] }

/** What became of the planted proposals of a seat, as its history has it. */
export type FollowedPlants = {
  /** The draft as the history leads to it. */
  draft: DraftBody
  /** By the key of the proposal. */
  planted: ReadonlyMap<string, Planted>
  /** The line by which the coder was told; nobody is before. */
  told: HistoryLine | undefined
  /** What stands in claims as a planted proposal said it: by claim and field, of which proposal. */
  wrong: ReadonlyMap<string, ReadonlyMap<FieldName, string>>
}

/** Lines that bring back what somebody once decided, and decide nothing anew. */
const BRINGING_BACK: readonly string[] = [UNDO, 'join', 'edit by hand']

const meets = (a: DeskClaim, b: Proposal) =>
  a.kind === b.kind && a.span.start < b.span.end && b.span.start < a.span.end

/** The claims that a line touches, and which fields: all of a claim that it puts there or takes out. */
function touchedBy({ changes }: HistoryLine, { claims }: DraftBody): [string, FieldName[]][] {
  const touched = new Map<string, Set<string>>()
  for (const { at, before } of changes) {
    const [map, key, part, field] = at
    if (map !== undefined && map !== 'claims') continue
    const whole = (name: string): string[] => [
      ...Object.keys(claims[name]?.fields ?? {}),
      ...Object.keys((before as DeskClaim | undefined)?.fields ?? {}),
    ]
    if (part !== undefined && part !== 'fields') continue
    for (const name of key === undefined ? Object.keys(claims) : [key]) {
      const all = touched.get(name) ?? new Set()
      for (const one of field === undefined ? whole(name) : [field]) all.add(one)
      touched.set(name, all)
    }
  }
  return [...touched].map(([key, fields]) => [key, [...fields] as FieldName[]])
}

/**
 * Follows planted proposals through the history of a seat: which claims were made of them, what of
 * these was corrected, and which other claims took over what was wrong. In doubt a value is taken for
 * one that was taken over: deciding it once more settles that.
 */
export function followPlanted(
  lines: readonly HistoryLine[],
  seat: Seat,
): FollowedPlants | undefined {
  const own = lines.filter((line) => seatOf(line) === seat)
  const begun = own.find(({ did }) => did === BEGUN)
  if (!begun) return undefined
  let draft = draftBodySchema.parse(begun.changes[0]?.after)
  const planted = new Map(
    Object.entries(draft.planted ?? {}).map(([key, { fault, was }]): [string, Planted] => [
      key,
      { fault, was, proposal: draft.proposals[key]! },
    ]),
  )
  const wrong = new Map<string, Map<FieldName, string>>()
  let told: HistoryLine | undefined
  if (planted.size === 0) return { draft, planted, told, wrong }
  /** Proposals of which something was wrong in a claim at some moment, and sentences of such claims. */
  const accepted = new Set<string>()
  const summaries = new Map<string, string>()

  /** Which proposal a value says what is wrong of. */
  function sourceOf(line: HistoryLine, key: string, field: FieldName): string | undefined {
    const claim = draft.claims[key]!
    const value = claim.fields[field]?.value
    const isBack = BRINGING_BACK.includes(line.did)
    for (const [name, { proposal, was }] of planted) {
      const says = Object.entries(was).some(
        ([one, right]) =>
          isAkin(one as FieldName, field) &&
          saysWrong(field, value, proposal.fields[one as FieldName]!.value, right!.value),
      )
      if (!says) continue
      if (claim.proposal === name || (!told && meets(claim, proposal))) return name
      const stands = [...wrong].some(
        ([other, fields]) => other !== key && [...fields.values()].includes(name),
      )
      const mayBeTaken = told ? stands || (isBack && accepted.has(name)) : accepted.has(name)
      if (mayBeTaken && (isTakenOver(field) || isBack)) return name
    }
    return undefined
  }

  function mark(key: string, field: FieldName, of: string | undefined) {
    const fields = wrong.get(key) ?? new Map<FieldName, string>()
    if (of === undefined) fields.delete(field)
    else fields.set(field, of)
    if (fields.size > 0) wrong.set(key, fields)
    else wrong.delete(key)
    if (of !== undefined) accepted.add(of)
  }

  /** A sentence that was made of what is wrong says it still, once that is corrected. */
  function markSummary(line: HistoryLine, key: string) {
    const value = draft.claims[key]?.fields.summary?.value as string | undefined
    const others = [...(wrong.get(key) ?? [])].filter(([field]) => field !== 'summary')
    const mayBeOld = !told || BRINGING_BACK.includes(line.did)
    const of =
      value === undefined ? undefined : (others[0]?.[1] ?? (mayBeOld && summaries.get(value)))
    if (value !== undefined && of) summaries.set(value, of)
    mark(key, 'summary', of || undefined)
  }

  for (const line of own) {
    if (line.did === BEGUN) continue
    draft = repeatChanges(draft, line.changes).body
    if (line.did === OPENED) told = line
    for (const [key, fields] of touchedBy(line, draft)) {
      if (!draft.claims[key]) {
        wrong.delete(key)
        continue
      }
      for (const field of fields)
        if (field !== 'summary') mark(key, field, sourceOf(line, key, field))
      if (fields.includes('summary')) markSummary(line, key)
    }
  }
  return { draft, planted, told, wrong }
}

/** The claims that were made of a planted proposal and not yet put right, or that say what it says. */
export function standingClaims({ draft, wrong }: FollowedPlants, proposal: string): string[] {
  return Object.entries(draft.claims).flatMap(([key, claim]) =>
    claim.proposal === proposal || [...(wrong.get(key)?.values() ?? [])].includes(proposal)
      ? [key]
      : [],
  )
}
