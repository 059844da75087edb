'use client'
import { useEffect, useEffectEvent } from 'react'
import { nextStop } from '#lib/timeline'
import type { PlayerAt } from '#lib/timeline'

/** Milliseconds between two stops at speed 1. */
const TEMPO = 1200

/** What a player moves: where it stands among `count` stops, and how it goes to one. */
export type PlayerPosition = { at: PlayerAt; count: number; go: (stop: number) => void }

/** While `on`, goes from stop to stop, and calls `end` at the last one. */
export function usePlayer(
  { at, count, go }: PlayerPosition,
  on: boolean,
  speed: number,
  end: () => void,
) {
  const step = useEffectEvent(() => {
    const to = nextStop(at, count, 1)
    if (to !== undefined) go(to)
    if (to === undefined || nextStop(to, count, 1) === undefined) end()
  })
  useEffect(
    function play() {
      if (!on) return
      const timer = setInterval(() => step(), TEMPO / speed)
      return () => clearInterval(timer)
    },
    [on, speed],
  )
}
