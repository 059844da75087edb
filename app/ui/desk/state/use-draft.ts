import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskCommand, DeskView } from '#lib/desk'
import { readDesk, writeDesk } from './desk-api'
import { keepSteps, keptSteps } from './kept-steps'
import type { DeskStep, KeptSteps } from './kept-steps'

/** How the last step stands: on its way, saved at a moment, or why it is not. */
export type SaveState =
  | { is: 'none' | 'saving' | 'conflict' | 'joined' }
  | { is: 'saved'; at: number }
  | { is: 'failed' | 'refused'; why: string }

/** A draft on the screen, and what a coder can do to it. */
export type DraftOnScreen = {
  view: DeskView | undefined
  saved: SaveState
  /** Makes a command; `then` is told the draft after it. */
  act: (command: DeskCommand, then?: (view: DeskView) => void) => void
  /** Shows what was saved elsewhere, where that is newer and nothing of this page is unsaved. */
  look: (revision: number | undefined) => void
  /** Steps that met another draft than they were made on, until they are joined to it. */
  unjoined: KeptSteps | undefined
  /** Shows the draft after the steps were joined; where none was left to join, without a word. */
  joined: (view: DeskView, isSilent?: boolean) => void
  /** Asks the server for another step: `undo`, `protect`, `publication`. */
  step: (path: string, body: unknown, then?: (view: DeskView) => void) => void
}

/** How long a step that was not saved waits before it is sent again, in milliseconds. */
const AGAIN = 3000

type Queued = DeskStep & { then?: ((view: DeskView) => void) | undefined }

/**
 * The draft of a document. Steps are sent one after the other and kept in the browser until the
 * server has them; what it answers is what the page shows.
 */
export function useDraft(id: string): DraftOnScreen {
  const [view, setView] = useState<DeskView>()
  const [saved, setSaved] = useState<SaveState>({ is: 'none' })
  const [unjoined, setUnjoined] = useState<KeptSteps>()
  const held = useRef(false)
  const queue = useRef<Queued[]>([])
  const revision = useRef(0)
  const sending = useRef(false)
  const last = useRef(0)
  /** Keys since the last command: kept with it, on this project's disk alone. */
  const keys = useRef(0)
  useEffect(function countKeys() {
    const onKey = ({ key }: KeyboardEvent) => {
      if (!['Shift', 'Control', 'Alt', 'Meta'].includes(key)) keys.current += 1
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])

  const show = useCallback((next: DeskView) => {
    revision.current = next.revision
    setView(next)
  }, [])

  const keep = useCallback(
    () => keepSteps(id, { revision: revision.current, steps: queue.current }),
    [id],
  )

  /** Keeps the steps as they are, on what they were made on, until the coder has compared. */
  const hold = useCallback(() => {
    held.current = true
    keep()
    setUnjoined({ revision: revision.current, steps: [...queue.current] })
    setSaved({ is: 'conflict' })
  }, [keep])
  const joined = useCallback(
    (next: DeskView, isSilent = false) => {
      held.current = false
      queue.current = []
      show(next)
      keep()
      setUnjoined(undefined)
      setSaved(isSilent ? { is: 'saved', at: Date.now() } : { is: 'joined' })
    },
    [show, keep],
  )

  const send = useCallback(
    async function sendAll(): Promise<void> {
      if (sending.current || held.current) return
      sending.current = true
      for (let step = queue.current[0]; step; step = queue.current[0]) {
        setSaved({ is: 'saving' })
        const reply = await writeDesk<DeskView>(
          `documents/${id}/${step.path}`,
          step.body,
          revision.current,
        )
        if ('failed' in reply) {
          setSaved({ is: 'failed', why: reply.failed })
          setTimeout(() => void sendAll(), AGAIN)
          break
        }
        if ('conflict' in reply) {
          hold()
          break
        }
        queue.current.shift()
        if ('done' in reply) {
          show(reply.done)
          keep()
          setSaved({ is: 'saved', at: Date.now() })
          step.then?.(reply.done)
        } else {
          keep()
          setSaved({ is: 'refused', why: reply.refused })
        }
      }
      sending.current = false
    },
    [id, show, keep, hold],
  )

  useEffect(
    function load() {
      let gone = false
      void readDesk<DeskView>(`documents/${id}`).then((reply) => {
        if (gone) return
        if ('done' in reply) {
          show(reply.done)
          const kept = keptSteps(id)
          if (kept.steps.length === 0) return
          queue.current = kept.steps
          if (kept.revision === reply.done.revision) return void send()
          revision.current = kept.revision
          hold()
        } else if ('refused' in reply) setSaved({ is: 'refused', why: reply.refused })
        else if ('failed' in reply) setSaved({ is: 'failed', why: reply.failed })
      })
      return () => void (gone = true)
    },
    [id, send, show, hold],
  )

  const look = useCallback(
    (there: number | undefined) => {
      const isIdle = () => queue.current.length === 0 && !held.current
      if (there === undefined || there <= revision.current || !isIdle()) return
      void readDesk<DeskView>(`documents/${id}`).then((reply) => {
        if ('done' in reply && isIdle() && reply.done.revision > revision.current) show(reply.done)
      })
    },
    [id, show],
  )

  const step = useCallback(
    (path: string, body: unknown, then?: (next: DeskView) => void) => {
      // what is not joined yet comes first; the sheet that asks for it is open again
      if (held.current) return setUnjoined((now) => now && { ...now })
      queue.current.push({ path, body, then })
      keep()
      void send()
    },
    [keep, send],
  )
  const act = useCallback(
    (command: DeskCommand, then?: (next: DeskView) => void) => {
      const now = Date.now()
      const took = last.current === 0 ? 0 : Math.min(now - last.current, 86_400_000)
      last.current = now
      step('commands', { command, took, keys: keys.current }, then)
      keys.current = 0
    },
    [step],
  )
  return { view, saved, act, step, look, unjoined, joined }
}
