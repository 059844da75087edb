import { costlyLimit, isCostly } from './costly-routes'

/** What a worker asks the process that keeps the limit, and what it is answered. */
type Asked = { ask: number; target: string; client: string }
type Answered = { answer: number; seconds: number }

/** The two ends of the line between a worker and the process that started it. */
type Line = {
  send: (message: Asked | Answered) => void
  onMessage: (listener: (message: unknown) => void) => void
}

/**
 * The limit of costly requests where several processes answer: one count for all of them, kept by
 * the process that started them. Only a costly address is asked about.
 * @returns the seconds to wait as `costlyLimit` says them; at once for all other addresses
 */
export function askedLimit({ send, onMessage }: Line) {
  const waiting = new Map<number, (seconds: number) => void>()
  let asked = 0
  onMessage((message) => {
    const { answer, seconds } = message as Partial<Answered>
    if (answer === undefined) return
    waiting.get(answer)?.(seconds ?? 0)
    waiting.delete(answer)
  })
  return (target: string, client: string | undefined): number | Promise<number> => {
    if (client === undefined || !isCostly(target)) return 0
    return new Promise((resolve) => {
      waiting.set(++asked, resolve)
      send({ ask: asked, target, client })
    })
  }
}

/**
 * Answers the workers of a server about its one limit. The answer is a listener for the line of each.
 * @param perMinute as `costlyLimit` takes it
 */
export function keptLimit(perMinute: number): (message: unknown, send: Line['send']) => void {
  const secondsToWait = costlyLimit(perMinute)
  return (message, send) => {
    const { ask, target, client } = message as Partial<Asked>
    if (ask === undefined || target === undefined) return
    send({ answer: ask, seconds: secondsToWait(target, client, Date.now()) })
  }
}
