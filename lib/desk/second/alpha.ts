/**
 * How far apart two values are: the same or not (`nominal`), by their difference (`interval`), or by
 * their difference measured against their size (`ratio`).
 */
export type Metric = 'nominal' | 'interval' | 'ratio'

const DISTANCE: Record<Metric, (a: never, b: never) => number> = {
  nominal: (a: unknown, b: unknown) => (a === b ? 0 : 1),
  interval: (a: number, b: number) => (a - b) ** 2,
  ratio: (a: number, b: number) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2),
}

/**
 * Krippendorff's alpha for any number of coders, with values missing: 1 is full agreement, 0 what
 * chance would give, less than 0 worse than that.
 * After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part E.
 * @param units for each thing that was judged the values that its coders gave; whoever gave none is
 * left out. Numbers for `interval` and `ratio`, none below 0 for `ratio`.
 * @returns `undefined` where no two values stand beside each other, or where all are one value:
 * without any variation nothing can be said of chance
 */
export function krippendorffAlpha<T extends string | number>(
  units: readonly (readonly T[])[],
  metric: Metric,
): number | undefined {
  const distance = DISTANCE[metric] as (a: T, b: T) => number
  const pairable = units.filter(({ length }) => length > 1)
  const total = pairable.reduce((sum, { length }) => sum + length, 0)
  const times = new Map<T, number>()
  let observed = 0
  for (const values of pairable) {
    for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
    const sum = values.reduce(
      (all, a) => all + values.reduce((one, b) => one + distance(a, b), 0),
      0,
    )
    observed += sum / (values.length - 1)
  }
  let expected = 0
  for (const [a, n] of times) for (const [b, m] of times) expected += n * m * distance(a, b)
  return expected === 0 ? undefined : 1 - ((total - 1) * observed) / expected
}
