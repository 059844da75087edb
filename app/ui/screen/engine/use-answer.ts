'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Answer, Engine, EngineState, Question } from './engine'

/**
 * The state of an engine, and how to ask it. A question that is asked where a filter is changed has
 * its answer drawn in the same frame as the filter, if the engine answers at once.
 * `useSyncExternalStore` is no choice here: it would draw the page twice for every change that is
 * no click. A question that was asked already is not asked again.
 */
export function useAnswer<A extends Answer>(
  engine: Engine<A>,
): EngineState<A> & { ask: (question: Question) => void } {
  const [{ of, state }, setState] = useState(() => ({ of: engine, state: engine.state() }))
  const asked = useRef<{ of: Engine<A>; question: Question }>(undefined)
  useLayoutEffect(
    () => engine.subscribe(() => setState({ of: engine, state: engine.state() })),
    [engine],
  )
  const ask = useCallback(
    (question: Question) => {
      const last = asked.current?.of === engine ? asked.current.question : undefined
      if (
        last?.filter === question.filter &&
        last.ground === question.ground &&
        last.stack === question.stack
      )
        return
      asked.current = { of: engine, question }
      engine.ask(question)
    },
    [engine],
  )
  return { ...(of === engine ? state : engine.state()), ask }
}
