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
 * bars. At its end nothing is cut.
 */
export function KnownSlider({ bins, moment, words, onKnown }: Props) {
  const { say } = useWords()
  if (bins.length < 2) return null
  return (
    <input
      type="range"
      className={styles.known}
      aria-label={say('clock.knownAt')}
      title={say('clock.knownAtTitle')}
      aria-valuetext={words ?? say('clock.uncut')}
      min={0}
      max={bins.length}
      value={Math.max(1, Math.floor(momentBars(bins, moment)))}
      data-cut={moment !== undefined || undefined}
      onChange={(event) => onKnown(edgeMoment(bins, Math.max(1, Number(event.target.value))))}
    />
  )
}
