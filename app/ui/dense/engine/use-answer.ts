'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Engine, EngineState, Question } from './engine'

/**
 * The answer of an engine that stays the same, and how to ask it. Asked where a filter is changed, an engine that answers at once has its answer
 * drawn together with the filter; `useSyncExternalStore` would draw the page twice wherever the change is no click. What is asked already is not asked again.
 */
export function useAnswer(engine: Engine): EngineState & { ask: (question: Question) => void } {
  const [state, setState] = useState(engine.state)
  const asked = useRef<Question>(undefined)
  useLayoutEffect(() => engine.subscribe(() => setState(engine.state())), [engine])
  const ask = useCallback(
    (question: Question) => {
      if (asked.current?.filter === question.filter && asked.current.ground === question.ground)
        return
      asked.current = question
      engine.ask(question)
    },
    [engine],
  )
  return { ...state, ask }
}
