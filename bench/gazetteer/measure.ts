/**
 * What a look-up is measured with: ids that an answer's first five candidates stand for, best
 * first; several ids where records were merged.
 */
export type Look = (query: string, at: { lat: number; lon: number }) => (readonly string[])[]

/**
 * Recall at one and five, look-ups a second on one core (best of the rounds), and how many queries
 * it was measured on.
 */
export type Measured = { first: number; five: number; perSecond: number; queries: number }

/** Asks every query, `rounds` times; recall is that of the first round. */
export function measure(
  look: Look,
  queries: readonly { text: string; id: string; lat: number; lon: number }[],
  rounds = 3,
): Measured {
  let [first, five, best] = [0, 0, Infinity]
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const answers = queries.map((query) => look(query.text, query))
    best = Math.min(best, performance.now() - start)
    if (round > 0) continue
    answers.forEach((answer, i) => {
      const rank = answer.findIndex((ids) => ids.includes(queries[i]!.id))
      if (rank === 0) first++
      if (rank >= 0 && rank < 5) five++
    })
  }
  return {
    first: first / queries.length,
    five: five / queries.length,
    perSecond: (queries.length / best) * 1000,
    queries: queries.length,
  }
}

/**
 * Runs `build`, and says how long it took (best of three) and what the last result holds in memory.
 */
export function weigh<T>(
  build: () => T,
  collect: () => void,
): { made: T; ms: number; bytes: number } {
  const timed = () => {
    const start = performance.now()
    const made = build()
    return { made, ms: performance.now() - start }
  }
  const times = [timed().ms, timed().ms]
  collect()
  const before = process.memoryUsage()
  const { made, ms } = timed()
  collect()
  const after = process.memoryUsage()
  return {
    made,
    ms: Math.min(...times, ms),
    bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
  }
}
