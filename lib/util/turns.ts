/** How long work may go on before others have their turn, in milliseconds. */
const TURN_MS = 20

/**
 * Makes long work of a server or a page let others have their turn: what it gives is awaited between two steps
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

/** Goes through steps, lets others have their turn between two of them, and gives what they return. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  const turn = turnsWithOthers()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await turn()
  }
}

/** Goes through the same steps in one go, for whoever cannot wait. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
