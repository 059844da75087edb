'use client'
import { useEffect, useEffectEvent } from 'react'
import { nextStop, playFrom } from '#lib/timeline'
import type { PlayerAt } from '#lib/timeline'
import styles from './player.module.css'
import { useReducedMotion } from '../base/use-media'
import { useWords } from '../base/words/words-context'

/** The state that the players of both clocks share: whether this one plays, and the speed. */
export type PlayerControls = {
  on: boolean
  setOn: (on: boolean) => void
  speed: number
  setSpeed: (speed: number) => void
}

/** Milliseconds between two stops at speed 1. */
const TEMPO = 1200

/** The position of a player among `count` stops, and how to move it. */
type PlayerPosition = { at: PlayerAt; count: number; go: (stop: number) => void }

/** While `on`, moves from stop to stop, and calls `end` at the last one. */
function usePlayer({ at, count, go }: PlayerPosition, on: boolean, speed: number, end: () => void) {
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

type Props = { played: PlayerPosition; playing: PlayerControls; label: string }

const SPEEDS = [1, 2, 4]
const ICONS = {
  back: 'M3 2.5h2v9H3zM12 2.5v9L5.5 7z',
  play: 'M3.5 2v10L12 7z',
  pause: 'M3.5 2.5h2.6v9H3.5zM8 2.5h2.6v9H8z',
  forward: 'M9 2.5h2v9H9zM2 2.5v9L8.5 7z',
}

/**
 * Steps and plays along a clock. If the reader's device asks for less motion it only steps, and
 * says so.
 */
export function Player({ played, playing: { on, setOn, speed, setSpeed }, label }: Props) {
  const { at, count, go } = played
  const { say } = useWords()
  const reduced = useReducedMotion()
  const runs = on && !reduced
  usePlayer(played, runs, speed, () => setOn(false))
  const start = playFrom(at, count)
  const toggle = () => {
    if (!runs && start !== undefined) go(start)
    setOn(!runs)
  }
  const button = (icon: keyof typeof ICONS, name: string, act: () => void, off: boolean) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={off ? undefined : act}
    >
      <svg width="14" height="14" aria-hidden="true">
        <path d={ICONS[icon]} fill="currentColor" />
      </svg>
    </button>
  )
  const step = (by: 1 | -1, name: string) => {
    const to = nextStop(at, count, by)
    return button(
      by === 1 ? 'forward' : 'back',
      name,
      () => {
        setOn(false)
        go(to!)
      },
      to === undefined,
    )
  }
  const play = say(reduced ? 'play.off' : runs ? 'play.pause' : 'play.play')
  return (
    <div className={styles.player} role="group" aria-label={label}>
      {step(-1, say('play.back'))}
      {button(runs ? 'pause' : 'play', play, toggle, reduced || (!runs && start === undefined))}
      {step(1, say('play.forward'))}
      <button
        type="button"
        aria-label={say('play.speed', { speed })}
        title={say('play.speedTitle')}
        onClick={() => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!)}
      >
        {speed}×
      </button>
    </div>
  )
}
