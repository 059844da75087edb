'use client'
import { edgeMoment, momentBars } from '#lib/timeline'
import type { Bin } from '#lib/timeline'
import styles from './known-slider.module.css'

type Props = {
  bins: readonly Bin[]
  /** The moment of "as known at"; where absent, nothing is cut. */
  moment?: string
  /** What was known then, in words. */
  words?: string
  onKnown: (known: string | undefined) => void
}

/** The moment of "as known at", on the edges of the report clock's bars; at its end nothing is cut. */
export function KnownSlider({ bins, moment, words, onKnown }: Props) {
  if (bins.length < 2) return null
  return (
    <input
      type="range" className={styles.known} aria-label="As known at" title="As known at: the map as it could have been drawn then"
      aria-valuetext={words ?? 'now, nothing is cut'}
      min={0} max={bins.length} value={Math.max(1, Math.floor(momentBars(bins, moment)))} data-cut={moment !== undefined || undefined}
      onChange={(event) => onKnown(edgeMoment(bins, Math.max(1, Number(event.target.value))))}
    />
  )
}
