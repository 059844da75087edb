import { useMemo } from 'react'
import { ownSession } from './desk-api'
import type { Cursor } from './use-cursor'
import type { OpenSheet } from './sheets'
import type { DraftOnScreen } from './use-draft'
import { useShown } from './use-shown'

/** What says in one key that several open sentences hold nothing; absent where it cannot be said. */
export type Empty = {
  /** Says it of this sentence and those right behind it. */
  run?: () => void
  /** Where the sentences begin that have a number, each the next one. */
  numbered: readonly number[]
  /** Says it of all up to the sentence with a number, once the numbers have been shown for a moment. */
  upTo?: (number: number) => void
}

const NONE: Empty = { numbered: [] }

/**
 * Says of several sentences that they hold nothing, for the reason of the sentence before, else for
 * one that is asked. None of them holds a claim or a proposal.
 */
export function useEmpty(
  { view, act }: DraftOnScreen,
  { sentence, run, empties, toOpen }: Cursor,
  openSheet: OpenSheet,
): Empty {
  const [isShown] = useShown(empties.length > 0 ? empties : undefined)
  return useMemo(() => {
    if (!view || !sentence || !ownSession()?.rights.includes('code')) return NONE
    const reason = view.sentences.findLast(
      ({ start, why }) => start < sentence.start && why !== undefined,
    )?.why
    const say = ([first, ...also]: readonly number[]) => {
      if (first === undefined) return
      if (reason === undefined) openSheet('why', also)
      else act({ do: 'not-coded', sentence: first, why: reason, also }, toOpen)
    }
    return {
      ...(run.length > 1 && { run: () => say(run) }),
      numbered: empties,
      ...(isShown && {
        upTo: (number: number) => number <= empties.length && say(empties.slice(0, number)),
      }),
    }
  }, [view, sentence, run, empties, act, toOpen, openSheet, isShown])
}
