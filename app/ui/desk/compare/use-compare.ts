import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DeskView, PointView } from '#lib/desk'
import type { DraftOnScreen } from '../state/use-draft'
import { deedOf } from '../state/desk-keys'
import { compareKeys } from './compare-keys'
import type { CompareDeed } from './compare-keys'
import type { PressedChoice } from './compared-claim'

/** Every difference of a comparison, in the order of the page. */
const pointsIn = (view: DeskView | undefined): PointView[] => [
  ...(view?.comparison?.claims.flatMap(({ points }) => points) ?? []),
  ...(view?.comparison?.others ?? []),
]

/**
 * Where somebody is in a comparison, and what can be done there. Nothing is decided but by a deed of
 * its own on one difference.
 * @param finish what is done once nothing is open
 * @param help shows the keys
 */
export function useCompare({ view, step }: DraftOnScreen, finish: () => void, help: () => void) {
  const points = useMemo(() => pointsIn(view), [view])
  const [at, setAt] = useState<string>()
  const [edited, setEdited] = useState<string>()
  const found = points.findIndex(({ name }) => name === at)
  const index = Math.max(found, 0)
  const current = points[index]
  const go = useCallback(
    (to: number) => {
      setEdited(undefined)
      setAt(points[Math.min(Math.max(to, 0), points.length - 1)]?.name)
    },
    [points],
  )
  const toOpen = useCallback((now: readonly PointView[], from: number) => {
    const around = [...now.slice(from + 1), ...now.slice(0, from + 1)]
    const next = around.find(({ choice }) => choice === undefined)
    setEdited(undefined)
    if (next) setAt(next.name)
  }, [])
  const choose = useCallback(
    (name: string, choice: PressedChoice) => {
      const place = points.findIndex((one) => one.name === name)
      if (!points[place]?.choices.includes(choice)) return
      setAt(name)
      if (choice === 'edit') return setEdited(name)
      step('decisions', { point: name, choice, took: 0 }, (next) => toOpen(pointsIn(next), place))
    },
    [points, step, toOpen],
  )
  const deeds = useMemo((): Partial<Record<CompareDeed, () => void>> => {
    const chosen = (choice: PressedChoice) =>
      current?.choices.includes(choice) ? { [choice]: () => choose(current.name, choice) } : {}
    return {
      next: () => go(index + 1),
      previous: () => go(index - 1),
      open: () => toOpen(points, index),
      undo: () => step('undo', {}),
      ...chosen('left'),
      ...chosen('right'),
      ...chosen('edit'),
      ...chosen('both'),
      finish,
      help,
    }
  }, [current, index, points, go, toOpen, choose, step, finish, help])
  useEffect(
    function listen() {
      const onKey = (event: KeyboardEvent) => {
        const deed = deedOf(event, compareKeys.now())
        const target = event.target as Element
        if (!deed || event.isComposing || document.querySelector('dialog[open]')) return
        if (target.closest('input, textarea, select') && deed !== 'finish') return
        if (deed === 'open' && target.closest('button, a')) return
        event.preventDefault()
        deeds[deed]?.()
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [deeds],
  )
  return {
    current,
    deeds,
    edited,
    choose,
    toPoint: setAt,
    /** The edit of a difference is done, or left. */
    leaveEdit: (next?: DeskView) => {
      setEdited(undefined)
      if (next) toOpen(pointsIn(next), index)
    },
  }
}
