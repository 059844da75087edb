import { useEffect, useRef, useState } from 'react'
import { lruCache, memoizeAsync } from '#lib/util'
import type { Failure } from '../../screen/engine/engine'
import type { BesidePage } from '../../base/page-context'
import { askServer, failureOf } from '../engine/ask-server'
import { isSuperseded, newestOnly } from '../engine/newest-only'
import type { BesideAnswer } from './beside-answer'
import { STILL, axesText, besidePath, costlyTurn, sharedQuery } from './beside-query'

/** Answers kept: a reader goes back and forth, and a player starts again. */
const KEPT = 200

/** By dataset, since an answer about one gives up no question about another. */
const lines = lruCache<string, (path: string) => Promise<BesideAnswer>>(KEPT)

/** One answer for all parts of the page that ask the same, so that no two numbers differ. */
const answers = memoizeAsync(KEPT, (path) =>
  lines.get(path.split('?')[0]!, () =>
    newestOnly((newest) => askServer<BesideAnswer>(newest), costlyTurn),
  )(path),
)

/** What is known of a dataset under the claims; `asking` while a newer answer is on its way. */
type BesideState = { answer?: BesideAnswer; failed?: Failure; asking: boolean }

/**
 * What the present filter shows of a dataset. The last answer stays until a newer one has come, which
 * is not that of the present filter while a player goes faster than the server is asked.
 */
export function useBeside(id: string, { filter, bars }: Omit<BesidePage, 'ids'>): BesideState {
  const axes = axesText(bars)
  const path = besidePath(id, 'beside', sharedQuery(filter), axes && `axes=${axes}`)
  const [found, setFound] = useState<{ path: string } & Omit<BesideState, 'asking'>>({ path: '' })
  const present = useRef(path)
  useEffect(
    function ask() {
      present.current = path
      const wait = setTimeout(
        () =>
          void answers(path).then(
            (answer) => setFound((now) => (now.path === present.current ? now : { path, answer })),
            (error) => {
              if (present.current === path && !isSuperseded(error))
                setFound({ path, failed: failureOf(error) })
            },
          ),
        STILL,
      )
      return () => clearTimeout(wait)
    },
    [path],
  )
  return { ...found, asking: found.path !== path }
}
