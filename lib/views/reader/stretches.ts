import type { TextSpan } from '#lib/model'

/** A claim's evidence span. */
export type MarkedSpan = TextSpan & { id: string }

/**
 * A run of text that the same claims cover, the claim of the shortest span first. `ends` are the
 * claims whose span ends with it.
 */
export type Stretch = TextSpan & { text: string; ids: string[]; ends: string[] }

/**
 * Cuts a text into stretches at the ends of every span, which may overlap or nest, and at `cuts`
 * (sentences, lines). The stretches in order are the text, and those that bear a claim's id are
 * exactly its span.
 */
export function stretchesOf(
  text: string,
  spans: readonly MarkedSpan[],
  cuts: readonly number[] = [],
): Stretch[] {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  const clipped = spans
    .map(({ id, start, end }) => ({ id, start: inside(start), end: inside(end) }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1))
  const bounds = [
    ...new Set([
      0,
      text.length,
      ...cuts.map(inside),
      ...clipped.flatMap(({ start, end }) => [start, end]),
    ]),
  ].sort((a, b) => a - b)
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i]!
    const covering = clipped.filter((span) => span.start <= start && end <= span.end)
    return {
      start,
      end,
      text: text.slice(start, end),
      ids: covering.map(({ id }) => id),
      ends: covering.filter((span) => span.end === end).map(({ id }) => id),
    }
  })
}
