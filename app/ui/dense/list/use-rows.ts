'use client'
import { useCallback, useEffect, useState } from 'react'
import { failureOf } from '../engine/ask-server'
import type { Failure } from '../../screen/engine/engine'
import type { DenseAnswer, DenseEngine, ListedClaim } from '../engine/dense-engine'

/** Claims fetched at once. */
const PAGE = 100
/** Scrolling must pause for so many milliseconds before rows are fetched. */
const REST = 120

type Rows = {
  answer: DenseAnswer
  pages: ReadonlyMap<number, readonly ListedClaim[]>
  failed?: Failure
}

/**
 * The claims at positions `first` to `end` of the present answer, fetched by pages. The claims of
 * the previous answer stay until the first page arrives; `stale` says so. `again` repeats the
 * requests after a failure.
 */
export function useRows(
  engine: DenseEngine,
  answer: DenseAnswer,
  first: number,
  end: number,
): {
  row: (position: number) => ListedClaim | undefined
  stale: boolean
  failed?: Failure
  again: () => void
} {
  const [rows, setRows] = useState<Rows>({ answer, pages: new Map() })
  const [tries, setTries] = useState(0)
  const from = Math.floor(first / PAGE)
  const to = Math.floor(Math.max(first, end - 1) / PAGE)
  useEffect(
    function fetchPages() {
      let wanted = true
      const timer = setTimeout(() => {
        for (let page = from; page <= to; page++) {
          engine.rows(page * PAGE, PAGE).then(
            (claims) => {
              if (wanted)
                setRows((was) => ({
                  answer,
                  pages: new Map(was.answer === answer ? was.pages : []).set(page, claims),
                }))
            },
            (error) => wanted && setRows((was) => ({ ...was, failed: failureOf(error) })),
          )
        }
      }, REST)
      return () => {
        wanted = false
        clearTimeout(timer)
      }
    },
    [engine, answer, from, to, tries],
  )
  const row = useCallback(
    (position: number) => rows.pages.get(Math.floor(position / PAGE))?.[position % PAGE],
    [rows],
  )
  const again = useCallback(() => {
    setRows((was) => ({ answer: was.answer, pages: was.pages }))
    setTries((count) => count + 1)
  }, [])
  return { row, stale: rows.answer !== answer && rows.pages.size > 0, failed: rows.failed, again }
}
