import type { Sum } from '#lib/model'

/** A made-up sum; each part and the whole are named by their figure, as in `c/524`. */
export function sumOf(whole: string, parts: string[], verdict: Sum['verdict']): Sum {
  const figure = (id: string) => {
    const low = Number(/\d+/.exec(id.split('/').at(-1)!)?.[0] ?? 1)
    return { low, high: low, words: String(low) }
  }
  const figures = parts.map(figure)
  return {
    whole,
    parts,
    figures,
    total: figures.reduce((sum, { low }) => sum + low, 0),
    of: figure(whole),
    verdict,
  }
}
