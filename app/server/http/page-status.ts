import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { BUSY_SECONDS } from '../responses'

/** What pages say of the answer that they are part of. */
type Told = { isBusy: boolean }

/** Shared as the loaded project is: the server and Next's bundles each have their own copy. */
const shared = globalThis as typeof globalThis & { claimsMapTold?: AsyncLocalStorage<Told> }
const told = () => (shared.claimsMapTold ??= new AsyncLocalStorage<Told>())

/**
 * Has a page made by `work`, as a 503 with `Retry-After` where it calls `tellBusy`, since a page of
 * Next cannot set its own status.
 * @param known the status of the page where it is found, `undefined` for its own.
 */
export function withPageStatus<T>(
  response: ServerResponse,
  known: number | undefined,
  work: () => T,
): T {
  const own: Told = { isBusy: false }
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (!own.isBusy) return writeHead(status === 200 ? (known ?? status) : status, ...rest)
    response.setHeader('Retry-After', BUSY_SECONDS)
    return writeHead(503, ...rest)
  }
  return told().run(own, work)
}

/**
 * Says that the answer under way could not be given because the store has too much to do. `false`
 * where nobody can set its status: under another server than ours, or outside of a request.
 */
export function tellBusy(): boolean {
  const own = told().getStore()
  if (own) own.isBusy = true
  return own !== undefined
}

/** Whether that was said of the answer under way. */
export const isToldBusy = (): boolean => told().getStore()?.isBusy === true
