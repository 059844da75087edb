import type { TextSpan } from '#lib/model'
import type { ReadCount } from '../draft'
import type { Grammar, Happened, HeldGround, Killed } from '../grammar'
import type { ModelClaim } from './answer'
import { isClause, misleads } from './unreal'

/** What the rules read in the words that a model points at. `ofSentence`: in the sentence as a whole. */
export type Deed = { ofSentence: boolean } & (
  | { kind: 'casualties'; item: Killed }
  | { kind: 'incident'; item: Happened }
  | { kind: 'control'; item: HeldGround }
)

/** Whether a model counts as the words do, which name the number themselves. */
const isCount = (read: ReadCount, told: ModelClaim['count'], quote: string): boolean =>
  told !== null &&
  quote.includes(told.words) &&
  (read.words.includes(told.words) || told.words.includes(read.words)) &&
  (read.low ?? null) === told.low &&
  (read.high ?? null) === told.high

/** The deeds of a claim's kind that the rules read in some words and that are as the claim says. */
function deedsIn(words: string, grammar: Grammar, claim: ModelClaim, ofSentence: boolean): Deed[] {
  if (claim.kind === 'casualties')
    return grammar
      .killedIn(words)
      .filter(({ count }) => isCount(count, claim.count, claim.quote))
      .map((item) => ({ kind: 'casualties', item, ofSentence }))
  if (claim.kind === 'incident')
    return grammar
      .happenedIn(words)
      .filter(({ type, loose }) => type === claim.type && !loose)
      .map((item) => ({ kind: 'incident', item, ofSentence }))
  return grammar
    .heldIn(words)
    .filter(({ status }) => status === claim.status)
    .map((item) => ({ kind: 'control', item, ofSentence }))
}

/** A deed of a clause as one of the sentence that the clause stands in. */
function movedBy(deed: Deed, by: number): Deed {
  const move = ({ start, end }: TextSpan) => ({ start: start + by, end: end + by })
  if (deed.kind === 'casualties') {
    const { item } = deed
    return {
      ...deed,
      item: { ...item, ...move(item), at: item.at + by, verb: item.verb + by },
    }
  }
  if (deed.kind === 'incident')
    return { ...deed, item: { ...deed.item, ...move(deed.item), at: deed.item.at + by } }
  const { item } = deed
  return {
    ...deed,
    item: { ...item, ...move(item), at: item.at + by, object: move(item.object) },
  }
}

/**
 * The deed that a model's claim is about: read by the rules in the sentence, where its quote stands,
 * or in the quote alone, where that is a whole clause and no word of the sentence turns it round.
 */
export function toldDeed(
  sentence: string,
  language: string,
  grammar: Grammar,
  claim: ModelClaim,
): Deed | undefined {
  const start = sentence.indexOf(claim.quote)
  if (start < 0 || sentence.includes(claim.quote, start + 1)) return undefined
  const end = start + claim.quote.length
  const whole = deedsIn(sentence, grammar, claim, true).find(
    ({ item }) => item.at >= start && item.at < end,
  )
  if (whole) return whole
  if (!isClause(sentence, start, end)) return undefined
  if (misleads(sentence, language, claim.kind === 'casualties')) return undefined
  const [deed] = deedsIn(claim.quote, grammar, claim, false)
  return deed && movedBy(deed, start)
}
