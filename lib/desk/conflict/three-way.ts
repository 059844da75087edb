import { isDeepStrictEqual } from 'node:util'
import { applyChanges } from '../changes'
import type { AskedChange } from '../changes'
import type { DeskClaim, DraftBody } from '../draft'
import { claimsOfThree } from './same-claims'
import type { ClaimOfThree } from './same-claims'

const same = isDeepStrictEqual

/** Something of a draft that a coder wants otherwise than it stands there now. */
export type DraftDifference = {
  /** Its place in the draft, such as `claims/c3/fields/speaker`: what it is taken by. */
  id: string
  at: string[]
  saw: unknown
  now: unknown
  mine: unknown
  /** Whether somebody has changed it meanwhile, so that only the coder can say which of two stands. */
  clashes: boolean
  /** What taking the coder's own changes here, and elsewhere, where both cannot stand. */
  change: AskedChange
  tied: AskedChange[]
}
/** What a coder takes of a difference: what stands there now, or what they want. */
export type Taken = 'now' | 'mine'

const inside = (start: number, { span }: DeskClaim) => span.start <= start && start < span.end

/** A difference, where what is wanted is neither what was seen nor what stands there. */
function difference(
  at: string[],
  saw: unknown,
  now: unknown,
  mine: unknown,
  { clashes = !same(saw, now), tied = [] }: { clashes?: boolean; tied?: AskedChange[] } = {},
): DraftDifference[] {
  if (same(mine, saw) || same(mine, now)) return []
  const after = mine as AskedChange['after']
  const change = { at, ...(after !== undefined && { after }) }
  return [{ id: at.join('/'), at, saw, now, mine, clashes, change, tied }]
}

/** The maps of drafts but those of claims, and what is tied to claims. */
const otherMaps = (bodies: readonly DraftBody[]): (keyof DraftBody)[] =>
  [...new Set(bodies.flatMap((body) => Object.keys(body) as (keyof DraftBody)[]))].filter(
    (name) => !['document', 'claims', 'notCoded', 'decided'].includes(name),
  )

/**
 * What a coder wants otherwise than it stands there now, field by field: their draft (`mine`) came
 * of the one that they saw (`saw`), as did what stands there (`now`). Whatever only the others have
 * changed stays as they have it and is not among the differences.
 *
 * What cannot stand together is one difference: a claim and the proposal that it was made of, a claim
 * and the reason for which its sentence was said to hold none.
 */
export function threeWay(saw: DraftBody, now: DraftBody, mine: DraftBody): DraftDifference[] {
  const claims = claimsOfThree(saw.claims, now.claims, mine.claims)
  const theirs = claims.filter((one) => !one.saw && one.now && !one.mine)
  /** Proposals and sentences that the difference of a claim speaks for. */
  const spoken = new Set<string>()
  return [
    ...difference(['document'], saw.document, now.document, mine.document),
    ...otherMaps([saw, now, mine]).flatMap((map) => {
      const [a, b, c] = [saw, now, mine].map((body) => (body[map] ?? {}) as Record<string, unknown>)
      return Object.keys({ ...a, ...c }).flatMap((key) =>
        difference([map, key], a![key], b![key], c![key]),
      )
    }),
    ...claims.flatMap((one) => (one.mine && one.now ? fieldsOfClaim(one) : wholeClaim(one))),
    ...proposals(),
    ...sentences(),
  ]

  /** A claim that not all have: it comes and goes with what is said of its proposal and sentences. */
  function wholeClaim({ key, saw: was, now: is, mine: wanted }: ClaimOfThree): DraftDifference[] {
    const tied: AskedChange[] = []
    let clashes = !same(was, is)
    const from = (wanted ?? was)?.proposal
    if (from !== undefined && mine.decided[from] !== saw.decided[from] && !(is && !was)) {
      const after = mine.decided[from]
      tied.push({ at: ['decided', from], ...(after && { after }) })
      clashes ||= now.decided[from] !== saw.decided[from]
      spoken.add(`decided/${from}`)
    }
    const silent = { ...saw.notCoded, ...now.notCoded, ...mine.notCoded }
    for (const start of wanted ? Object.keys(silent) : []) {
      if (!inside(Number(start), wanted!) || mine.notCoded[start] !== undefined) continue
      spoken.add(`notCoded/${start}`)
      if (now.notCoded[start] === undefined) continue
      tied.push({ at: ['notCoded', start] })
      clashes ||= now.notCoded[start] !== saw.notCoded[start]
    }
    return difference(['claims', key], was, is, wanted, { clashes, tied })
  }

  /** What became of proposals. A claim that somebody has made of one goes where it is rejected. */
  function proposals(): DraftDifference[] {
    return Object.keys({ ...saw.decided, ...mine.decided }).flatMap((key) => {
      if (spoken.has(`decided/${key}`)) return []
      const [was, is, wanted] = [saw.decided[key], now.decided[key], mine.decided[key]]
      const gone = wanted === 'accepted' ? [] : theirs.filter((one) => one.now?.proposal === key)
      const tied = gone.map((one): AskedChange => ({ at: ['claims', one.key] }))
      return difference(['decided', key], was, is, wanted, { tied })
    })
  }

  /** Why sentences hold no claim; one in which somebody has begun a claim meanwhile clashes. */
  function sentences(): DraftDifference[] {
    return Object.keys({ ...saw.notCoded, ...mine.notCoded }).flatMap((start) => {
      if (spoken.has(`notCoded/${start}`)) return []
      const [was, is, wanted] = [saw.notCoded[start], now.notCoded[start], mine.notCoded[start]]
      const held = wanted ? theirs.filter((one) => inside(Number(start), one.now!)) : []
      const tied = held.flatMap((one): AskedChange[] => [
        { at: ['claims', one.key] },
        ...(one.now?.proposal === undefined
          ? []
          : [{ at: ['decided', one.now.proposal], after: 'rejected' }]),
      ])
      // a claim that the coder took out and somebody has changed meanwhile may stay
      const mayStay = claims.some(
        (one) =>
          one.saw &&
          one.now &&
          !one.mine &&
          !same(one.saw, one.now) &&
          inside(Number(start), one.now),
      )
      const clashes = !same(was, is) || held.length > 0 || (wanted !== undefined && mayStay)
      return difference(['notCoded', start], was, is, wanted, { clashes, tied })
    })
  }
}

/** Differences of a claim that stands there now and is wanted, field by field. */
function fieldsOfClaim({ key, saw, now, mine }: ClaimOfThree): DraftDifference[] {
  const part = (claim: DeskClaim | undefined, name: string) =>
    (claim as Record<string, unknown> | undefined)?.[name]
  const field = (claim: DeskClaim | undefined, name: string) =>
    (claim?.fields as Record<string, unknown> | undefined)?.[name]
  const at = ['claims', key]
  return [
    ...Object.keys({ ...saw, ...mine })
      .filter((name) => name !== 'fields')
      .flatMap((name) =>
        difference([...at, name], part(saw, name), part(now, name), part(mine, name)),
      ),
    ...Object.keys({ ...saw?.fields, ...mine?.fields }).flatMap((name) =>
      difference([...at, 'fields', name], field(saw, name), field(now, name), field(mine, name)),
    ),
  ]
}

/**
 * The changes that a coder's choice comes to: of what clashes, what they took; of the rest, theirs. A
 * claim that stays takes away the reason for which its sentence was said to hold none.
 * @throws RangeError where a difference that clashes was not taken either way
 */
export function takenChanges(
  now: DraftBody,
  differences: readonly DraftDifference[],
  take: Readonly<Record<string, Taken>>,
): AskedChange[] {
  const isTaken = ({ id }: DraftDifference) => Object.hasOwn(take, id)
  const open = differences.filter((one) => one.clashes && !isTaken(one))
  if (open.length > 0)
    throw new RangeError(`${open.length} of the differences are not decided, ${open[0]!.id} first.`)
  const changes = differences.flatMap((one) =>
    one.clashes && take[one.id] === 'now' ? [] : [one.change, ...one.tied],
  )
  const { claims, notCoded } = applyChanges(now, changes).body
  const coded = Object.keys(notCoded).filter((start) =>
    Object.values(claims).some((claim) => inside(Number(start), claim)),
  )
  return [...changes, ...coded.map((start): AskedChange => ({ at: ['notCoded', start] }))]
}
