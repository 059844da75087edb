/** The value that a share of a list does not pass (nearest rank): 0.5 is the middle one, 0.95 leaves one in twenty above it. `NaN` of an empty list. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!
}
