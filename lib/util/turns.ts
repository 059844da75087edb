/** How long work may go on before others have their turn, in milliseconds. */
const TURN_MS = 20

/**
 * Makes long work of a server let others have their turn: what it gives is awaited between two steps
 * of the work, and waits only where some milliseconds have passed since it last did.
 */
export function turnsWithOthers(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN_MS) return
    await new Promise((resolve) => void setTimeout(resolve))
    since = performance.now()
  }
}
