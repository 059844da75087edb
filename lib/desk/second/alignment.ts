import type { TextSpan } from '#lib/model'
import type { DeskClaim, DraftBody } from '../draft'
import { fieldsOf } from '../fields'
import { heaviestMatching } from './matching'
import { sameField } from './same-values'

/** Which claims of two drafts of one text are the same claim, by key, and what either has alone. */
export type Alignment = {
  pairs: { left: string; right: string }[]
  left: string[]
  right: string[]
}

/** How much of what two spans cover together both of them cover. */
function shared(a: TextSpan, b: TextSpan): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** What equal fields count for beside span, words and speaker: less than any of them. */
const FIELDS_WEIGH = 0.5

/**
 * How much speaks for two claims being one: nothing where they are of two kinds or their sentences
 * do not meet; else their sentences, their words and their speaker weigh alike, and equal fields
 * decide between claims that these do not tell apart.
 */
function weight(one: DeskClaim, other: DeskClaim, left: DraftBody, right: DraftBody): number {
  const spans = shared(one.span, other.span)
  if (one.kind !== other.kind || spans === 0) return 0
  const sides = [
    { claim: one, draft: left },
    { claim: other, draft: right },
  ] as const
  const said = one.fields.speaker && sameField('speaker', ...sides) ? 1 : 0
  const fields = fieldsOf(one).filter((name) => name !== 'speaker' && name !== 'summary')
  const equal = fields.filter((name) => sameField(name, ...sides)).length
  return spans + shared(one.quote, other.quote) + said + (FIELDS_WEIGH * equal) / fields.length
}

/**
 * Aligns two drafts of one text: the pairs, one to one, that have the most in common over all. A
 * claim has its partner among those of its kind whose sentences it meets.
 */
export function alignDrafts(left: DraftBody, right: DraftBody): Alignment {
  const [ours, theirs] = [inOrder(left), inOrder(right)]
  const weights = ours.map(([, one]) => theirs.map(([, other]) => weight(one, other, left, right)))
  const matched = heaviestMatching(weights)
  const rows = new Set(matched.map(([row]) => row))
  const columns = new Set(matched.map(([, column]) => column))
  return {
    pairs: matched.map(([row, column]) => ({ left: ours[row]![0], right: theirs[column]![0] })),
    left: ours.flatMap(([key], row) => (rows.has(row) ? [] : [key])),
    right: theirs.flatMap(([key], column) => (columns.has(column) ? [] : [key])),
  }
}

/** The claims of a draft in reading order. */
const inOrder = ({ claims }: DraftBody) =>
  Object.entries(claims).sort(
    ([a, x], [b, y]) =>
      x.span.start - y.span.start || x.quote.start - y.quote.start || (a < b ? -1 : 1),
  )
