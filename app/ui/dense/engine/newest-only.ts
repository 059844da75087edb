/** Rejects the promise of a question for which a newer one came before it was asked. */
class Superseded extends Error {}

/** Whether an error means that a newer question took the place of this one. */
export const isSuperseded = (error: unknown): boolean => error instanceof Superseded

type Question<T> = {
  key: string
  answer: Promise<T>
  resolve: (answer: T) => void
  reject: (error: unknown) => void
}

function question<T>(key: string): Question<T> {
  let settle!: Pick<Question<T>, 'resolve' | 'reject'>
  const answer = new Promise<T>((resolve, reject) => (settle = { resolve, reject }))
  return { key, answer, ...settle }
}

/**
 * Asks one question at a time. While an answer is on its way only the newest question waits; those
 * in between are never asked, and their promises are rejected (`isSuperseded`). A player may so ask
 * as fast as it plays.
 * @param turn resolves when the next question may be asked.
 */
export function newestOnly<T>(
  ask: (key: string) => Promise<T>,
  turn: () => Promise<void> = () => Promise.resolve(),
): (key: string) => Promise<T> {
  let now: Question<T> | undefined
  let next: Question<T> | undefined
  let runs = false

  async function run() {
    runs = true
    while (next) {
      await turn()
      now = next
      next = undefined
      await ask(now.key).then(now.resolve, now.reject)
      now = undefined
    }
    runs = false
  }

  return (key) => {
    if (now?.key === key) {
      next?.reject(new Superseded())
      next = undefined
      return now.answer
    }
    if (next?.key === key) return next.answer
    next?.reject(new Superseded())
    next = question(key)
    const { answer } = next
    if (!runs) void run()
    return answer
  }
}

/**
 * Grants turns: some at once, then so many a minute.
 * @returns a promise of the next turn.
 */
export function turns({ atOnce, perMinute }: { atOnce: number; perMinute: number }) {
  const every = 60_000 / perMinute
  let free = -Infinity
  return async (): Promise<void> => {
    const now = performance.now()
    // turns that nobody took are kept, as many as are granted at once
    free = Math.max(free, now - atOnce * every) + every
    if (free > now) await new Promise((resolve) => setTimeout(resolve, free - now))
  }
}
