import type { StoreBusy } from '#lib/store'

/** How often the same line is told, in milliseconds. */
const EVERY_MS = 60_000
const told = new Map<string, number>()

/**
 * Prints what an error that readers get as a 503 means for whoever runs the server, with the cure, where
 * it says so; the same line once a minute, however many readers met it.
 */
export function tellOperator({ forOperator }: Pick<StoreBusy, 'forOperator'>): void {
  if (forOperator === undefined) return
  const now = performance.now()
  if (now - (told.get(forOperator) ?? -Infinity) < EVERY_MS) return
  told.set(forOperator, now)
  console.error(forOperator)
}
