import { useId } from 'react'
import { intervalWords } from '#lib/filter'
import type { Bin } from '#lib/timeline'
import type { Words } from '#lib/words'
import { HatchPattern } from './hatch-pattern'
import styles from './histogram-bars.module.css'
import type { Stack } from '#lib/views'
import { useWords } from '../base/words/words-context'

type Props = {
  bins: readonly Bin[]
  stacks: readonly Stack[]
  /** The height of the plot, in claims. */
  most: number
  /** Whether a bar is in the range and known at the moment. */
  strong: (bin: Bin, index: number) => boolean
  /** The position of a line that marks a moment, in bars from the start. */
  marker?: number
  label: string
}

/** A bar in words, for its tooltip. */
function barWords(bin: Bin, words: Words): string {
  const sure = Object.values(bin.sure).reduce((sum, count) => sum + count, 0)
  return words.say('clock.bar', {
    when: intervalWords(`${bin.start}/${bin.end}`, words),
    many: words.say('count.claim', { count: bin.total }),
    sure,
  })
}

/**
 * Bars stacked by kind or speaker: claims that are certainly in the bar below, those that may be in
 * it hatched above. Lines divide the days.
 */
export function HistogramBars({ bins, stacks, most, strong, marker, label }: Props) {
  const words = useWords()
  const hatch = useId()
  const percent = (share: number) => `${share * 100}%`
  const height = (count: number) => percent((count / Math.max(1, most)) * 0.97)
  return (
    <svg role="img" aria-label={label}>
      <HatchPattern id={hatch} />
      {bins.map((bin, i) => {
        const sure = stacks.map(({ key }) => bin.sure[key] ?? 0)
        const parts = [...sure, ...stacks.map(({ key }, j) => (bin.counts[key] ?? 0) - sure[j]!)]
        const top = (upTo: number) =>
          percent(
            1 -
              (parts.slice(0, upTo + 1).reduce((sum, count) => sum + count, 0) /
                Math.max(1, most)) *
                0.97,
          )
        const vague = bin.total - sure.reduce((sum, count) => sum + count, 0)
        return (
          <svg
            key={bin.start}
            x={percent(i / bins.length)}
            width={percent(1 / bins.length)}
            height="100%"
            opacity={strong(bin, i) ? 1 : 0.28}
            data-bin={bin.start}
            data-strong={strong(bin, i) || undefined}
            className={bin.start.endsWith('T00:00') ? styles.day : undefined}
          >
            <title>{barWords(bin, words)}</title>
            {bin.start.endsWith('T00:00') && <line y2="100%" />}
            {parts.map(
              (count, j) =>
                count > 0 && (
                  <rect
                    key={j}
                    x="5%"
                    width="90%"
                    y={top(j)}
                    height={height(count)}
                    fill={stacks[j % stacks.length]!.colour}
                    data-key={stacks[j % stacks.length]!.key}
                    data-sure={j < stacks.length || undefined}
                    data-claims={count}
                  />
                ),
            )}
            {vague > 0 && (
              <rect
                x="5%"
                width="90%"
                y={top(parts.length - 1)}
                height={height(vague)}
                fill={`url(#${hatch})`}
              />
            )}
          </svg>
        )
      })}
      {marker !== undefined && (
        <line
          data-marker
          x1={percent(marker / bins.length)}
          x2={percent(marker / bins.length)}
          y2="100%"
          className={styles.marker}
        />
      )}
    </svg>
  )
}
