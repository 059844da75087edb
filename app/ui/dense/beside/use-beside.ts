import { useEffect, useState } from 'react'
import { memoizeAsync } from '#lib/util'
import type { Failure } from '../../screen/engine/engine'
import type { BesidePage } from '../../base/page-context'
import { askServer, failureOf } from '../engine/ask-server'
import type { BesideAnswer } from './beside-answer'
import { STILL, axesText, besidePath, sharedQuery } from './beside-query'

/** Answers kept: a reader goes back and forth, and a player starts again. */
const KEPT = 200

/** One answer for all parts of the page that ask the same, so that no two numbers differ. */
const answers = memoizeAsync(KEPT, (path) => askServer<BesideAnswer>(path))

/** What is known of a dataset under the claims; `asking` while a newer answer is on its way. */
type BesideState = { answer?: BesideAnswer; failed?: Failure; asking: boolean }

/** What the present filter shows of a dataset. The last answer stays until the next has come. */
export function useBeside(id: string, { filter, bars }: Omit<BesidePage, 'ids'>): BesideState {
  const axes = axesText(bars)
  const path = besidePath(id, 'beside', sharedQuery(filter), axes && `axes=${axes}`)
  const [found, setFound] = useState<{ path: string } & Omit<BesideState, 'asking'>>({ path: '' })
  useEffect(
    function ask() {
      let wanted = true
      const wait = setTimeout(
        () =>
          void answers(path).then(
            (answer) => void (wanted && setFound({ path, answer })),
            (error) => void (wanted && setFound({ path, failed: failureOf(error) })),
          ),
        STILL,
      )
      return () => {
        wanted = false
        clearTimeout(wait)
      }
    },
    [path],
  )
  return { ...found, asking: found.path !== path }
}
