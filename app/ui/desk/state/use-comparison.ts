import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DraftConflict, DeskView, Taken } from '#lib/desk'
import { readDesk, writeDesk } from './desk-api'
import type { KeptSteps } from './kept-steps'

/** A comparison on the screen, what was taken of it so far, and how it is saved. */
export type ComparisonOnScreen = {
  comparison: DraftConflict | undefined
  /** What was taken of each difference, by its id. */
  taken: Readonly<Record<string, Taken>>
  take: (id: string, which: Taken) => void
  /** How many differences are still to be taken. */
  left: number
  /** Why it was not saved. */
  refused: string
  save: () => void
}

/** How long a comparison that was not answered waits before it is asked again, in milliseconds. */
const AGAIN = 3000

/** Steps as a comparison is asked with; what only a person does again (publish, protect) is left out. */
const stepsOf = ({ steps }: KeptSteps): object[] =>
  steps
    .filter(({ path }) => path === 'commands' || path === 'undo')
    .map(({ path, body }) =>
      path === 'undo' ? { undo: true } : { command: (body as { command: object }).command },
    )

/**
 * Asks what the steps of a coder come to beside what was saved meanwhile. Where nothing clashes, they
 * are joined at once.
 */
export function useComparison(
  document: string,
  unjoined: KeptSteps,
  onJoined: (view: DeskView, isSilent?: boolean) => void,
): ComparisonOnScreen {
  const [comparison, setComparison] = useState<DraftConflict>()
  const [taken, setTaken] = useState<Record<string, Taken>>({})
  const [refused, setRefused] = useState('')
  const [again, setAgain] = useState(0)
  const asked = useMemo(() => ({ from: unjoined.revision, steps: stepsOf(unjoined) }), [unjoined])
  const join = useCallback(
    async (revision: number, take: Record<string, Taken>) => {
      const path = `documents/${document}/joined`
      const reply = await writeDesk<DeskView>(path, { ...asked, take }, revision)
      if ('done' in reply) return onJoined(reply.done)
      if ('conflict' in reply) {
        // changed once more meanwhile: what was taken was taken of something else
        setTaken({})
        return setAgain((times) => times + 1)
      }
      setRefused('refused' in reply ? reply.refused : reply.failed)
    },
    [document, asked, onJoined],
  )
  useEffect(
    function ask() {
      let gone = false
      void writeDesk<DraftConflict>(`documents/${document}/differences`, asked).then(
        async (reply) => {
          if (gone) return
          if ('failed' in reply) return void setTimeout(() => setAgain((times) => times + 1), AGAIN)
          if (!('done' in reply)) return setRefused('refused' in reply ? reply.refused : '')
          const { differences, revision, refused: cannot } = reply.done
          if (differences.some(({ clashes }) => clashes) || cannot.length > 0)
            return setComparison(reply.done)
          if (differences.length > 0) return join(revision, {})
          const now = await readDesk<DeskView>(`documents/${document}`)
          if ('done' in now) onJoined(now.done, true)
        },
      )
      return () => void (gone = true)
    },
    [document, asked, again, join, onJoined],
  )
  const take = useCallback(
    (id: string, which: Taken) => setTaken((all) => ({ ...all, [id]: which })),
    [],
  )
  const clashing = comparison?.differences.filter(({ clashes }) => clashes) ?? []
  return {
    comparison,
    taken,
    take,
    left: clashing.filter(({ id }) => taken[id] === undefined).length,
    refused,
    save: () => {
      if (comparison) void join(comparison.revision, taken)
    },
  }
}
