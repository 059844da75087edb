'use client'
import { useCallback, useLayoutEffect, useMemo } from 'react'
import type { Query } from '#lib/filter'
import { usePageContext } from '../base/page-context'
import { useQuery } from '../base/use-query'
import { knowsBase } from '../map/base/base-layer'
import type { BaseLayer } from '../map/base/base-layer'
import type { ClaimCollection } from './claim-collection'
import { engineQuestion } from './engine/engine'
import type { Answer } from './engine/engine'
import { useAnswer } from './engine/use-answer'

type Options = {
  /** Called with the id of what is opened. */
  onOpen?: (id: string) => void
  /** Whether datasets may lie under the claims. */
  datasets?: boolean
  /**
   * Set where another page frames the screen: the address stays as that page wrote it, and links
   * open new tabs.
   */
  framed?: true
}

/**
 * The state of a screen, which is its URL, with the engine's answer to it and the context for the
 * components that draw claims. If the engine answers at once, filter and answer change in one
 * frame.
 */
export function useScreen<A extends Answer>(
  { engine, mayName, reference }: Pick<ClaimCollection<A>, 'engine' | 'mayName' | 'reference'>,
  initialQuery: string,
  bases: readonly BaseLayer[],
  { onOpen, datasets, framed }: Options = {},
) {
  const may = useMemo(() => ({ ...mayName, base: knowsBase(bases) }), [mayName, bases])
  const { ask, ...state } = useAnswer(engine)
  const onChange = useCallback((query: Query) => ask(engineQuestion(query)), [ask])
  const query = useQuery(may, initialQuery, { onChange, quiet: framed })
  const { filter, view, setView } = query
  const { ground, stack } = view

  // The first question and those of the browser's history are asked before the browser paints, so
  // that the map and everything beside it show the same filter.
  useLayoutEffect(
    function askWhatIsNew() {
      ask({ filter, ground, stack })
    },
    [ask, filter, ground, stack],
  )

  const open = useCallback(
    (id: string | undefined) => {
      setView({ open: id })
      if (id) onOpen?.(id)
    },
    [setView, onOpen],
  )
  const { lookups, totals, values } = reference(state.answer)
  const { open: opened } = view
  const { isShown, isPossible, bars } = state.answer
  const ids = datasets ? view.datasets?.join() : undefined
  const beside = useMemo(
    () => (ids === undefined ? undefined : { ids: ids.split(','), filter, bars }),
    [ids, filter, bars],
  )
  const page = usePageContext(lookups, {
    opened,
    open,
    known: filter.known,
    isShown,
    isPossible,
    framed,
    beside,
  })
  return { ...query, ...state, page, totals, values }
}
