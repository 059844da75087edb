/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let out = Math.imul(state ^ (state >>> 15), 1 | state)
    out = (out + Math.imul(out ^ (out >>> 7), 61 | out)) ^ out
    return ((out ^ (out >>> 14)) >>> 0) / 4294967296
  }
}

/** The list in another order, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
