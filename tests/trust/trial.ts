/**
 * A trial of what the product promises under damage and attack. `run` tries it so many times, the
 * same for the same seed, and gives what was seen and every break of the promise, a line each.
 */
export type Trial = {
  /** How many times the long form tries it. */
  count: number
  run: (count: number, random: () => number) => Promise<{ seen: string; broken: string[] }>
}
