'use client'
import { edgeMoment, momentBars } from '#lib/timeline'
import type { Bin } from '#lib/timeline'
import styles from './known-slider.module.css'
import { useWords } from '../base/words/words-context'

type Props = {
  bins: readonly Bin[]
  /** The moment of "as known at"; without one nothing is cut. */
  moment?: string
  /** The moment and what was known then, in words. */
  words?: string
  onKnown: (known: string | undefined) => void
}

/**
 * A slider for the moment of "as known at", which moves between the edges of the report clock's
 * bars. Its name stands on the half of the line that its pin leaves free. At its end nothing is cut.
 */
export function KnownSlider({ bins, moment, words, onKnown }: Props) {
  const { say } = useWords()
  if (bins.length < 2) return null
  const at = Math.max(1, Math.floor(momentBars(bins, moment)))
  return (
    <>
      <span className={styles.words} data-early={at * 2 < bins.length || undefined} aria-hidden>
        {say(moment === undefined ? 'clock.knownAtNow' : 'clock.knownAt')}
      </span>
      <input
        type="range"
        className={styles.known}
        aria-label={say('clock.knownAt')}
        title={say('clock.knownAtTitle')}
        aria-valuetext={words ?? say('clock.uncut')}
        min={0}
        max={bins.length}
        value={at}
        data-cut={moment !== undefined || undefined}
        onChange={(event) => onKnown(edgeMoment(bins, Math.max(1, Number(event.target.value))))}
      />
    </>
  )
}
