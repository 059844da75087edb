import type { Words } from '#lib/words'
import type { Reason } from '../../screen/engine/engine'

/** A request that was not answered as it should be. */
class Unanswered extends Error {
  constructor(readonly reason: Reason) {
    super(JSON.stringify(reason))
  }
}

/** Asks a route of a dataset for JSON. Rejects with a reason. */
export async function askServer<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, signal)
  return (await response.json()) as T
}

/** The same for any body. */
export async function reach(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { signal }).catch((error: Error) => {
    throw isAbort(error) ? error : new Unanswered('unreached')
  })
  if (response.ok) return response
  if (response.status === 410) throw new Unanswered('anew')
  const { error } = (await response.json().catch(() => ({}))) as { error?: string }
  throw new Unanswered(error === undefined ? { status: response.status } : { written: error })
}

/** Whether an error only says that nobody waits for the answer any more. */
export const isAbort = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError'

/** The reason of a request that failed. */
export const reasonOf = (error: unknown): Reason =>
  error instanceof Unanswered
    ? error.reason
    : { written: error instanceof Error ? error.message : String(error) }

/** A reason in the page's words. */
export function reasonWords(reason: Reason, { say }: Pick<Words, 'say'>): string {
  if (reason === 'unreached') return say('dense.unreached')
  if (reason === 'anew') return say('dense.anew')
  return 'status' in reason
    ? say('dense.answered', { status: String(reason.status) })
    : reason.written
}
