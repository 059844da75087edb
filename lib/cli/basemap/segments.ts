/** Returns each item of a line with the one after it: the segments of a line of points. */
export function segments<T>(line: readonly T[]): [from: T, to: T][] {
  const pairs: [T, T][] = []
  let before: T | undefined
  for (const item of line) {
    if (before !== undefined) pairs.push([before, item])
    before = item
  }
  return pairs
}
