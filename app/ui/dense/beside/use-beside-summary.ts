import { useEffect, useState } from 'react'
import type { Failure } from '../../screen/engine/engine'
import { askServer, failureOf, isAbort } from '../engine/ask-server'
import { STILL, besidePath } from './beside-query'

/** How many claims of a dataset a filter shows, of how many. */
export type BesideSummary = { label: string; shown: number; total: number; unlocated: number }

/** Asks how much of a dataset a filter shows; `undefined` while nothing has come. */
export function useBesideSummary(
  id: string,
  query: string,
): BesideSummary | { failed: Failure } | undefined {
  const [found, setFound] = useState<BesideSummary | { failed: Failure }>()
  useEffect(
    function ask() {
      const stop = new AbortController()
      const wait = setTimeout(
        () =>
          void askServer<BesideSummary>(besidePath(id, 'summary', query), stop.signal).then(
            setFound,
            (error) => void (isAbort(error) || setFound({ failed: failureOf(error) })),
          ),
        STILL,
      )
      return () => {
        clearTimeout(wait)
        stop.abort()
      }
    },
    [id, query],
  )
  return found
}
