/** Asks a route of a dataset for JSON. Rejects with a reason in words; what the server says of a wrong or outdated address is passed on. */
export async function askServer<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, signal)
  return (await response.json()) as T
}

/** The same for any body. */
export async function reach(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { signal }).catch((error: Error) => {
    throw error.name === 'AbortError' ? error : new Error('The server cannot be reached.')
  })
  if (response.ok) return response
  const { error } = (await response.json().catch(() => ({}))) as { error?: string }
  throw new Error(error ?? `The server answered ${response.status}.`)
}

/** Whether an error only says that nobody waits for the answer any more. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** An error in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
