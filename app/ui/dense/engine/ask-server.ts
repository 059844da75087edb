import type { Words } from '#lib/words'
import type { Failure } from '../../screen/engine/engine'

/** A request that failed, with why. */
class Unanswered extends Error {
  constructor(readonly failure: Failure) {
    super(JSON.stringify(failure))
  }
}

/** Asks a route of a dataset for JSON. Rejects with an error that `failureOf` reads. */
export async function askServer<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, signal)
  return (await response.json()) as T
}

/** Asks a route of a dataset for any body. Rejects with an error that `failureOf` reads. */
export async function reach(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { signal }).catch((error: Error) => {
    throw isAbort(error) ? error : new Unanswered('unreached')
  })
  if (response.ok) return response
  if (response.status === 410) throw new Unanswered('anew')
  const { error } = (await response.json().catch(() => ({}))) as { error?: string }
  throw new Unanswered(error === undefined ? { status: response.status } : { written: error })
}

/** Whether an error means that the request was given up. */
export const isAbort = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError'

/** Why a request failed. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Unanswered
    ? error.failure
    : { written: error instanceof Error ? error.message : String(error) }

/** A failure, in the page's words. */
export function failureWords(failure: Failure, { say }: Pick<Words, 'say'>): string {
  if (failure === 'unreached') return say('dense.unreached')
  if (failure === 'anew') return say('dense.anew')
  return 'status' in failure
    ? say('dense.answered', { status: String(failure.status) })
    : failure.written
}
