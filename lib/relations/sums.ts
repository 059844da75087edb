import type { Claim, Relation, Sum } from '#lib/model'
import type { AnyClaim, Casualties } from '#lib/claims'
import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import { makeUp } from './rules/counts'

/** A count as it stands in a sum: "311", "71 or more". */
function figure({ killed: { low, high } }: Casualties, { say }: Words): string {
  return high === low
    ? String(low)
    : high === null
      ? say('sum.orMore', { low: String(low) })
      : say('sum.between', { low: String(low), high: String(high) })
}

/** The sum of parts beside the whole, in words, and whether the whole's bounds allow it. */
function sumOf(whole: Casualties, parts: readonly Casualties[], words: Words): Sum | undefined {
  const counts = parts.flatMap(
    (part) =>
      part.parts?.map(({ count }) => ({
        low: count as number | null,
        high: count as number | null,
        words: String(count),
      })) ?? [{ low: part.killed.low, high: part.killed.high, words: figure(part, words) }],
  )
  if (counts.some(({ low }) => low === null) || whole.killed.low === null) return undefined
  const low = counts.reduce((sum, count) => sum + count.low!, 0)
  const high = counts.some((count) => count.high === null)
    ? Infinity
    : counts.reduce((sum, count) => sum + count.high!, 0)
  const holds = low <= (whole.killed.high ?? Infinity) && whole.killed.low <= high
  const terms = counts.map((count) => count.words).join(' + ')
  return {
    whole: whole.id,
    parts: parts.map((part) => part.id),
    holds,
    words: holds
      ? words.say('sum.holds', { terms, sum: String(low) })
      : words.say('sum.fails', { terms, sum: String(low), whole: figure(whole, words) }),
  }
}

/**
 * Sets of parts that make up a whole without overlap: its own split, its groups, or its places.
 * Parts of the whole's own document go first, in reading order.
 */
function completeParts(whole: Casualties, parts: readonly Casualties[]): Casualties[][] {
  const ordered = [...parts].sort(
    (a, b) =>
      Number(b.document === whole.document) - Number(a.document === whole.document) ||
      a.evidence.start - b.evidence.start ||
      (a.id < b.id ? -1 : 1),
  )
  const firstOf = (key: (part: Casualties) => string, list: readonly Casualties[]) => [
    ...list
      .reduce(
        (kept, part) => (kept.has(key(part)) ? kept : kept.set(key(part), part)),
        new Map<string, Casualties>(),
      )
      .values(),
  ]
  const splits = ordered.filter((part) => part.parts).map((part) => [part])
  const groups = firstOf(
    (part) => part.group,
    ordered.filter((part) => !part.parts && part.group !== whole.group),
  )
  const places = firstOf(
    (part) => part.places[0]!.place,
    ordered.filter((part) => part.group === whole.group && part.places.length === 1),
  )
  const byGroup = makeUp(
    whole.group,
    groups.map((part) => part.group),
  )
    ? [groups]
    : []
  const named = new Set(places.map((part) => part.places[0]!.place))
  const byPlace =
    whole.places.length > 1 &&
    whole.places.length === named.size &&
    whole.places.every((item) => named.has(item.place))
      ? [inOrder(whole, places)]
      : []
  return [...splits, ...byGroup, ...byPlace]
}

/** Parts in the order in which the whole names their places. */
function inOrder(whole: Casualties, parts: readonly Casualties[]): Casualties[] {
  return whole.places.map((item) => parts.find((part) => part.places[0]!.place === item.place)!)
}

/**
 * The sums that parts of one count make: 311 + 213 = 524. Only parts that together are the whole,
 * by groups or by places, are added up; where they do not make it, that is said. In the order of
 * the wholes.
 */
export function sumsOf(
  claims: readonly Claim[],
  relations: readonly Relation[],
  words: Words = wordsIn('en'),
): Sum[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim as AnyClaim]))
  const partsOf = new Map<string, Casualties[]>()
  for (const { from, to, kind } of relations) {
    const part = byId.get(from)
    if (kind === 'part-of' && part?.kind === 'casualties' && byId.has(to))
      partsOf.set(to, [...(partsOf.get(to) ?? []), part])
  }
  return [...partsOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, parts]) => {
      const whole = byId.get(id) as Casualties
      return completeParts(whole, parts).flatMap((set) => sumOf(whole, set, words) ?? [])
    })
}
